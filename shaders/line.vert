#version 300 es
// Lines of a constant width in pixels: borders, rivers, shores.
// a_position      world units from the origin of MapGeometry; y southwards
// a_normal        across the line, length 1, at a bend more; y southwards
// a_side_along    -1 or +1: which edge; world units from the line's begin
// u_scale         clip units in a world unit; y turned
// u_offset        clip units: where the origin lies
// u_pixel         clip units in a device pixel; y turned
// u_reach_px      device pixels from the middle to the edge of the strip: half the width and the soft edge
// u_px_per_world  device pixels in a world unit
precision highp float;
layout(location = 0) in vec2 a_position;
layout(location = 1) in vec2 a_normal;
layout(location = 2) in vec2 a_side_along;
uniform vec2 u_scale;
uniform vec2 u_offset;
uniform vec2 u_pixel;
uniform float u_reach_px;
uniform float u_px_per_world;
out float v_across_px;
out float v_along_px;
void main() {
  v_across_px = a_side_along.x * u_reach_px;
  v_along_px = a_side_along.y * u_px_per_world;
  vec2 moved = a_normal * v_across_px * u_pixel;
  gl_Position = vec4(a_position * u_scale + u_offset + moved, 0.0, 1.0);
}
