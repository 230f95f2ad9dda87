#version 300 es
// Whole, dashed or dotted, with round ends; the edge is one pixel of the picture soft.
// v_across_px     device pixels from the line's middle, signed
// v_along_px      device pixels from the line's begin
// u_color         RGBA 0..1, not premultiplied
// u_half_px       device pixels: half the width
// u_finer         pixels of the picture in a device pixel; 1 on the canvas
// u_dash          device pixels: the straight part of a dash (0: a dot), and from one dash to the next (0: no gaps)
precision highp float;
in float v_across_px;
in float v_along_px;
uniform vec4 u_color;
uniform float u_half_px;
uniform float u_finer;
uniform vec2 u_dash;
out vec4 o_color;
void main() {
  float beyond_px = 0.0;
  if (u_dash.y > 0.0) {
    float from_middle_px = abs(mod(v_along_px, u_dash.y) - 0.5 * u_dash.y);
    beyond_px = max(0.0, from_middle_px - 0.5 * u_dash.x);
  }
  float outside_px = length(vec2(beyond_px, v_across_px)) - u_half_px;
  float thin = min(1.0, 2.0 * u_half_px);
  o_color = vec4(u_color.rgb, u_color.a * thin * clamp(0.5 - outside_px * u_finer, 0.0, 1.0));
}
