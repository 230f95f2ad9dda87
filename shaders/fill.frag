#version 300 es
// One colour, or land under relief: the relief darkens slopes turned from the light and lightens those turned to it,
// and gives way to the backdrop's colour towards the edge of the region.
// v_world          world units from the origin
// u_color          RGBA 0..1, not premultiplied: the area's colour
// u_far_color      the same: what it turns into towards the region's edge
// u_region         world units from the origin: west, north, east, south of the region; of no area: no fading
// u_margin         world units: how wide the fading is
// u_relief         red 0..1: brightness of the shaded relief, rows even in latitude from north to south
// u_relief_rect    world units from the origin: west, north, east, south of the relief
// u_relief_lat     degrees: its south and north
// u_origin_y       world units: the origin's own y
// u_relief_size    pixels: width and height of the relief
// u_flat           red 0..1 of level ground
// u_shade, u_light RGB 0..1 and, as alpha, how much of it full shadow and full light take; 0: no relief
precision highp float;
in vec2 v_world;
uniform vec4 u_color;
uniform vec4 u_far_color;
uniform vec4 u_region;
uniform float u_margin;
uniform sampler2D u_relief;
uniform vec4 u_relief_rect;
uniform vec2 u_relief_lat;
uniform float u_origin_y;
uniform float u_flat;
uniform vec2 u_relief_size;
uniform vec4 u_shade;
uniform vec4 u_light;
out vec4 o_color;
const float kTau = 6.28318530718;
// 0 outside of the rectangle and on its edge, 1 a margin inside.
float within(vec4 rect, vec2 p) {
  vec2 inside = min(p - rect.xy, rect.zw - p);
  return smoothstep(0.0, u_margin, min(inside.x, inside.y));
}
// Cubic B-spline over 4 x 4 pixels by four linear look-ups: a coarse relief without its pixels showing.
float smooth_red(vec2 uv) {
  vec2 p = uv * u_relief_size - 0.5;
  vec2 f = fract(p);
  vec2 base = p - f;
  vec2 f2 = f * f, f3 = f2 * f, g = 1.0 - f;
  vec2 w0 = g * g * g / 6.0, w3 = f3 / 6.0;
  vec2 w1 = (4.0 - 6.0 * f2 + 3.0 * f3) / 6.0;
  vec2 w2 = 1.0 - w0 - w1 - w3;
  vec2 low = w0 + w1, high = w2 + w3;
  vec2 a = (base - 0.5 + w1 / low) / u_relief_size, b = (base + 1.5 + w3 / high) / u_relief_size;
  float top = mix(textureLod(u_relief, b, 0.0).r, textureLod(u_relief, vec2(a.x, b.y), 0.0).r, low.x);
  float bottom = mix(textureLod(u_relief, vec2(b.x, a.y), 0.0).r, textureLod(u_relief, a, 0.0).r, low.x);
  return mix(top, bottom, low.y);
}
float relief_at(vec2 p) {
  float lat = degrees(atan(sinh((0.5 - (u_origin_y + p.y)) * kTau)));
  float u = (p.x - u_relief_rect.x) / (u_relief_rect.z - u_relief_rect.x);
  float v = (u_relief_lat.y - lat) / (u_relief_lat.y - u_relief_lat.x);
  return smooth_red(vec2(u, v));
}
void main() {
  vec4 color = u_color;
  if (u_region.z > u_region.x) color = mix(u_far_color, color, within(u_region, v_world));
  if (u_shade.a + u_light.a > 0.0) {
    float light = relief_at(v_world);
    float here = within(u_relief_rect, v_world);
    float dark = here * u_shade.a * clamp((u_flat - light) / u_flat, 0.0, 1.0);
    float bright = here * u_light.a * clamp((light - u_flat) / max(1.0 - u_flat, 0.004), 0.0, 1.0);
    color.rgb = mix(mix(color.rgb, u_shade.rgb, dark), u_light.rgb, bright);
  }
  o_color = color;
}
