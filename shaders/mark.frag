#version 300 es
// A disc with an edge, a glow that fades out, or a lying bar with an edge (MarkShape 0, 1, 2).
// v_at_px               device pixels from the mark's centre
// v_radius_ring_shape   device pixels: radius, width of the edge within it; MarkShape
// u_finer               pixels of the picture in a device pixel; 1 on the canvas
// v_fill, v_edge        RGBA 0..1, not premultiplied
precision highp float;
in vec2 v_at_px;
flat in vec3 v_radius_ring_shape;
flat in vec4 v_fill;
flat in vec4 v_edge;
uniform float u_finer;
out vec4 o_color;
const float kBarHeight = 0.42;  // of its width
// Device pixels outside of the shape (negative inside).
float outside_px(vec2 p, float radius, float shape) {
  if (shape < 1.5) return length(p) - radius;
  vec2 half_size = vec2(radius, radius * kBarHeight);
  float corner = half_size.y * 0.6;
  vec2 q = abs(p) - half_size + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}
void main() {
  float radius = v_radius_ring_shape.x;
  float ring = v_radius_ring_shape.y;
  float d = outside_px(v_at_px, radius, v_radius_ring_shape.z);
  if (abs(v_radius_ring_shape.z - 1.0) < 0.5) {
    float t = clamp(-d / radius, 0.0, 1.0);
    o_color = vec4(v_fill.rgb, v_fill.a * smoothstep(0.0, 0.85, t));
    return;
  }
  float cover = clamp(0.5 - d * u_finer, 0.0, 1.0);
  float edge = ring > 0.0 ? clamp(0.5 + (d + ring) * u_finer, 0.0, 1.0) : 0.0;
  float alpha = mix(v_fill.a, v_edge.a, edge);
  vec3 color = mix(v_fill.rgb * v_fill.a, v_edge.rgb * v_edge.a, edge) / max(alpha, 1e-4);
  o_color = vec4(color, alpha * cover);
}
