#version 300 es
// Place marks: one square each, its shape cut out by mark.frag.
// a_centre_px     device pixels from the map's upper left corner; y downwards
// a_corner_px     device pixels from the centre to this corner
// a_radius_ring_shape  device pixels: radius, width of the edge within it; MarkShape
// a_fill, a_edge  RGBA 0..1, not premultiplied
// u_pixel         clip units in a device pixel; y turned
precision highp float;
layout(location = 0) in vec2 a_centre_px;
layout(location = 1) in vec2 a_corner_px;
layout(location = 2) in vec3 a_radius_ring_shape;
layout(location = 3) in vec4 a_fill;
layout(location = 4) in vec4 a_edge;
uniform vec2 u_pixel;
out vec2 v_at_px;
flat out vec3 v_radius_ring_shape;
flat out vec4 v_fill;
flat out vec4 v_edge;
void main() {
  v_at_px = a_corner_px;
  v_radius_ring_shape = a_radius_ring_shape;
  v_fill = a_fill;
  v_edge = a_edge;
  gl_Position = vec4((a_centre_px + a_corner_px) * u_pixel + vec2(-1.0, 1.0), 0.0, 1.0);
}
