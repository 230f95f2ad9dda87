#version 300 es
// Filled areas of the basemap: land, lakes.
// a_position      world units (the unit square of Web Mercator) from the origin of MapGeometry; y southwards
// u_scale         clip units in a world unit; y turned, since clip space points north
// u_offset        clip units: where the origin lies
precision highp float;
layout(location = 0) in vec2 a_position;
uniform vec2 u_scale;
uniform vec2 u_offset;
out vec2 v_world;
void main() {
  v_world = a_position;
  gl_Position = vec4(a_position * u_scale + u_offset, 0.0, 1.0);
}
