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
uniform vec4 u_shade;
uniform vec4 u_light;
out vec4 o_color;
const float kTau = 6.28318530718;
// 0 outside of the rectangle and on its edge, 1 a margin inside.
float within(vec4 rect, vec2 p) {
  vec2 inside = min(p - rect.xy, rect.zw - p);
  return smoothstep(0.0, u_margin, min(inside.x, inside.y));
}
float relief_at(vec2 p) {
  float lat = degrees(atan(sinh((0.5 - (u_origin_y + p.y)) * kTau)));
  float u = (p.x - u_relief_rect.x) / (u_relief_rect.z - u_relief_rect.x);
  float v = (u_relief_lat.y - lat) / (u_relief_lat.y - u_relief_lat.x);
  return texture(u_relief, vec2(u, v)).r;
}
void main() {
  vec4 color = u_color;
  if (u_region.z > u_region.x) color = mix(u_far_color, color, within(u_region, v_world));
  if (u_shade.a + u_light.a > 0.0) {
    float light = relief_at(v_world);
    float here = within(u_relief_rect, v_world);
    float dark = here * u_shade.a * max(0.0, (u_flat - light) / u_flat);
    float bright = here * u_light.a * max(0.0, (light - u_flat) / (1.0 - u_flat));
    color.rgb = mix(mix(color.rgb, u_shade.rgb, dark), u_light.rgb, bright);
  }
  o_color = color;
}
