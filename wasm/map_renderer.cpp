#include "wasm/map_renderer.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "wasm/shaders.h"

namespace jejak {
namespace {

constexpr float kSoftEdgePx = 1;             // beyond half a line's width
constexpr float kRegionMarginWorld = 0.0012f;  // about 0.4 degrees: how wide relief and detail fade at their edge
constexpr GLuint kPosition = 0, kNormal = 1, kSideAlong = 2;
constexpr GLuint kCentre = 0, kCorner = 1, kRadiusRingShape = 2, kFill = 3, kEdge = 4;

const void* at_offset(size_t bytes) { return reinterpret_cast<const void*>(bytes); }

void attribute(GLuint index, GLint count, GLsizei stride, size_t offset) {
  glEnableVertexAttribArray(index);
  glVertexAttribPointer(index, count, GL_FLOAT, GL_FALSE, stride, at_offset(offset));
}

void color_attribute(GLuint index, GLsizei stride, size_t offset) {
  glEnableVertexAttribArray(index);
  glVertexAttribPointer(index, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, at_offset(offset));
}

template <class T>
void fill_buffer(GLenum target, const std::vector<T>& values, GLenum usage) {
  glBufferData(target, static_cast<GLsizeiptr>(values.size() * sizeof(T)), values.data(), usage);
}

void set_color(GLint location, Color c) {
  glUniform4f(location, c.r / 255.0f, c.g / 255.0f, c.b / 255.0f, c.a / 255.0f);
}

void set_tint(GLint location, Color c, float strength) {
  glUniform4f(location, c.r / 255.0f, c.g / 255.0f, c.b / 255.0f, c.a / 255.0f * strength);
}

void set_rect(GLint location, const WorldRect& rect, WorldPoint origin) {
  glUniform4f(location, static_cast<float>(rect.min.x - origin.x), static_cast<float>(rect.min.y - origin.y),
              static_cast<float>(rect.max.x - origin.x), static_cast<float>(rect.max.y - origin.y));
}

}  // namespace

Result<void> MapRenderer::compile() {
  gl::BegunProgram fill_begun = gl::begin_program(shaders::fill_vert, shaders::fill_frag);
  gl::BegunProgram line_begun = gl::begin_program(shaders::line_vert, shaders::line_frag);
  gl::BegunProgram mark_begun = gl::begin_program(shaders::mark_vert, shaders::mark_frag);
  Result<gl::Program> fill = gl::finish_program("fill", std::move(fill_begun));
  if (!fill) return std::unexpected(fill.error());
  Result<gl::Program> line = gl::finish_program("line", std::move(line_begun));
  if (!line) return std::unexpected(line.error());
  Result<gl::Program> mark = gl::finish_program("mark", std::move(mark_begun));
  if (!mark) return std::unexpected(mark.error());
  const auto of = [](const gl::Program& program) {
    return [&program](const char* name) { return gl::uniform(program, name); };
  };
  const auto f = of(*fill), l = of(*line), m = of(*mark);
  names_.fill = {{}, f("u_scale"), f("u_offset"), f("u_color"), f("u_far_color"), f("u_region"), f("u_margin"),
                 f("u_relief_rect"), f("u_relief_lat"), f("u_origin_y"), f("u_flat"), f("u_relief_size"), f("u_shade"), f("u_light")};
  names_.line = {{}, l("u_scale"), l("u_offset"), l("u_pixel"), l("u_reach_px"), l("u_px_per_world"), l("u_color"),
                 l("u_half_px"), l("u_dash"), l("u_finer")};
  names_.mark = {{}, m("u_pixel"), m("u_finer")};
  names_.fill.program = std::move(*fill);
  names_.line.program = std::move(*line);
  names_.mark.program = std::move(*mark);
  return {};
}

void MapRenderer::upload_fill(const FillMesh& fill) {
  Mesh mesh{gl::make_vertex_array(), gl::make_buffer(), gl::make_buffer(), static_cast<GLsizei>(fill.indices.size())};
  glBindVertexArray(mesh.layout.get());
  glBindBuffer(GL_ARRAY_BUFFER, mesh.vertices.get());
  fill_buffer(GL_ARRAY_BUFFER, fill.vertices, GL_STATIC_DRAW);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, mesh.indices.get());
  fill_buffer(GL_ELEMENT_ARRAY_BUFFER, fill.indices, GL_STATIC_DRAW);
  attribute(kPosition, 2, sizeof(FillVertex), 0);
  names_.fills.emplace_back(fill.id, std::move(mesh));
}

void MapRenderer::upload_line(const LineMesh& line) {
  Mesh mesh{gl::make_vertex_array(), gl::make_buffer(), gl::make_buffer(), static_cast<GLsizei>(line.indices.size())};
  glBindVertexArray(mesh.layout.get());
  glBindBuffer(GL_ARRAY_BUFFER, mesh.vertices.get());
  fill_buffer(GL_ARRAY_BUFFER, line.vertices, GL_STATIC_DRAW);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, mesh.indices.get());
  fill_buffer(GL_ELEMENT_ARRAY_BUFFER, line.indices, GL_STATIC_DRAW);
  attribute(kPosition, 2, sizeof(LineVertex), offsetof(LineVertex, x));
  attribute(kNormal, 2, sizeof(LineVertex), offsetof(LineVertex, normal_x));
  attribute(kSideAlong, 2, sizeof(LineVertex), offsetof(LineVertex, side));
  names_.lines.push_back({line.id, std::move(mesh), line.details});
}

void MapRenderer::upload_relief(const Relief& relief) {
  names_.relief = gl::make_texture();
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, names_.relief.get());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  const bool present = relief.width > 0 && relief.height > 0;
  const uint8_t blank[4] = {255, 255, 255, 255};
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, present ? static_cast<GLsizei>(relief.width) : 1,
               present ? static_cast<GLsizei>(relief.height) : 1, 0, GL_RGBA, GL_UNSIGNED_BYTE,
               present ? relief.rgba.data() : blank);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, present ? GL_LINEAR_MIPMAP_LINEAR : GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  if (present) glGenerateMipmap(GL_TEXTURE_2D);
  relief_rect_ = present ? relief.bounds : WorldRect{};
  relief_south_deg_ = static_cast<float>(relief.south_deg);
  relief_north_deg_ = static_cast<float>(relief.north_deg);
  relief_flat_ = relief.flat;
  relief_size_ = {static_cast<float>(relief.width), static_cast<float>(relief.height)};
}

void MapRenderer::make_mark_layout() {
  Mesh& mesh = names_.marks = {gl::make_vertex_array(), gl::make_buffer(), gl::make_buffer(), 0};
  glBindVertexArray(mesh.layout.get());
  glBindBuffer(GL_ARRAY_BUFFER, mesh.vertices.get());
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, mesh.indices.get());
  constexpr auto kStride = static_cast<GLsizei>(sizeof(MarkVertex));
  attribute(kCentre, 2, kStride, offsetof(MarkVertex, x_px));
  attribute(kCorner, 2, kStride, offsetof(MarkVertex, corner_x_px));
  attribute(kRadiusRingShape, 3, kStride, offsetof(MarkVertex, radius_px));
  color_attribute(kFill, kStride, offsetof(MarkVertex, fill));
  color_attribute(kEdge, kStride, offsetof(MarkVertex, edge));
}

Result<void> MapRenderer::upload(const MapGeometry& geometry, const Relief& relief) {
  uploaded_ = false;
  if (!names_.mark.program.get()) {
    if (Result<void> compiled = compile(); !compiled) return compiled;
  }
  names_.fills.clear();
  names_.lines.clear();
  origin_ = geometry.origin;
  region_ = geometry.region;
  for (const FillMesh& fill : geometry.fills) upload_fill(fill);
  for (const LineMesh& line : geometry.lines) upload_line(line);
  upload_relief(relief);
  make_mark_layout();
  glBindVertexArray(0);
  uploaded_ = true;
  return {};
}

void MapRenderer::forget() {
  const auto forget_mesh = [](Mesh& mesh) {
    mesh.layout.forget();
    mesh.vertices.forget();
    mesh.indices.forget();
  };
  for (gl::Program* program : {&names_.fill.program, &names_.line.program, &names_.mark.program}) program->forget();
  for (auto& [id, mesh] : names_.fills) forget_mesh(mesh);
  for (Names::Line& line : names_.lines) forget_mesh(line.mesh);
  forget_mesh(names_.marks);
  names_.relief.forget();
  names_ = {};
  uploaded_ = false;
}

MapRenderer::Transform MapRenderer::transform_of(const MapView& view) const {
  const double scale = px_per_world(view);
  const double pixel_x = 2.0 / view.size.width_px, pixel_y = -2.0 / view.size.height_px;
  return {static_cast<float>(scale * pixel_x), static_cast<float>(scale * pixel_y),
          static_cast<float>((origin_.x - view.camera.centre.x) * scale * pixel_x),
          static_cast<float>((origin_.y - view.camera.centre.y) * scale * pixel_y),
          static_cast<float>(pixel_x), static_cast<float>(pixel_y)};
}

void MapRenderer::draw_fills(const std::vector<FillStyle>& styles, const MapScene& scene, const Transform& transform) {
  const FillProgram& p = names_.fill;
  glUseProgram(p.program.get());
  glUniform2f(p.scale, transform.scale_x, transform.scale_y);
  glUniform2f(p.offset, transform.offset_x, transform.offset_y);
  glUniform1f(p.margin, kRegionMarginWorld);
  glUniform1f(p.origin_y, static_cast<float>(origin_.y));
  glUniform1f(p.flat, relief_flat_);
  glUniform2f(p.relief_size, relief_size_.width_px, relief_size_.height_px);
  glUniform2f(p.relief_lat, relief_south_deg_, relief_north_deg_);
  set_rect(p.relief_rect, relief_rect_, origin_);
  glBindTexture(GL_TEXTURE_2D, names_.relief.get());
  for (const FillStyle& style : styles) {
    const auto found = std::ranges::find(names_.fills, style.layer, &std::pair<std::string, Mesh>::first);
    if (found == names_.fills.end()) continue;
    set_color(p.color, style.color);
    set_color(p.far_color, style.far_color);
    set_rect(p.region, style.in_region ? region_ : WorldRect{}, origin_);
    const float relief = relief_rect_.max.x > relief_rect_.min.x ? style.relief : 0;
    set_tint(p.shade, scene.style.relief_shade, relief);
    set_tint(p.light, scene.style.relief_light, relief);
    glBindVertexArray(found->second.layout.get());
    glDrawElements(GL_TRIANGLES, found->second.index_count, GL_UNSIGNED_INT, nullptr);
  }
}

void MapRenderer::draw_lines(const std::vector<LineStyle>& styles, const MapScene& scene, const Transform& transform) {
  const LineProgram& p = names_.line;
  glUseProgram(p.program.get());
  glUniform2f(p.scale, transform.scale_x, transform.scale_y);
  glUniform2f(p.offset, transform.offset_x, transform.offset_y);
  glUniform2f(p.pixel, transform.pixel_x, transform.pixel_y);
  glUniform1f(p.finer, finer_);
  glUniform1f(p.px_per_world, static_cast<float>(px_per_world(scene.view)));
  const double zoom = scene.view.camera.zoom_log2;
  for (const LineStyle& style : styles) {
    const auto found = std::ranges::find(names_.lines, style.layer, &Names::Line::id);
    if (found == names_.lines.end()) continue;
    const float half_px = style.width_px / 2;
    glUniform1f(p.half, half_px);
    glUniform1f(p.reach, half_px + kSoftEdgePx);
    // The round ends add the line's width to the straight part.
    glUniform2f(p.dash, std::max(0.0f, dash_at(style.dash_px, zoom) - style.width_px), dash_at(style.period_px, zoom));
    set_color(p.color, style.color);
    glBindVertexArray(found->mesh.layout.get());
    const auto level = std::ranges::find_if(found->details, [&](const auto& d) { return zoom <= d.max_zoom_log2; });
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(level->index_count), GL_UNSIGNED_INT,
                   at_offset(level->first_index * sizeof(uint32_t)));
  }
}

void MapRenderer::draw_marks(const std::vector<MarkSprite>& marks, const Transform& transform) {
  if (marks.empty()) return;
  const MarkMesh mesh = build_mark_mesh(marks);
  glUseProgram(names_.mark.program.get());
  glUniform1f(names_.mark.finer, finer_);
  glUniform2f(names_.mark.pixel, transform.pixel_x, transform.pixel_y);
  glBindVertexArray(names_.marks.layout.get());
  glBindBuffer(GL_ARRAY_BUFFER, names_.marks.vertices.get());
  fill_buffer(GL_ARRAY_BUFFER, mesh.vertices, GL_STREAM_DRAW);
  fill_buffer(GL_ELEMENT_ARRAY_BUFFER, mesh.indices, GL_STREAM_DRAW);
  glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(mesh.indices.size()), GL_UNSIGNED_INT, nullptr);
}

void MapRenderer::clear(PixelSize canvas, Color color, int finer) {
  glDisable(GL_SCISSOR_TEST);
  glViewport(0, 0, static_cast<GLsizei>(canvas.width_px) * finer, static_cast<GLsizei>(canvas.height_px) * finer);
  glClearColor(color.r / 255.0f, color.g / 255.0f, color.b / 255.0f, 1);
  glClear(GL_COLOR_BUFFER_BIT);
}

void MapRenderer::draw(const MapScene& scene, PixelSize canvas, int finer) {
  const PixelRect& rect = scene.rect;
  if (!uploaded_ || !scene.visible || rect.width_px < 1 || rect.height_px < 1) return;
  finer_ = static_cast<float>(finer);
  const auto x = static_cast<GLint>(rect.x_px) * finer, y = static_cast<GLint>(canvas.height_px - rect.bottom_px()) * finer;
  const auto width = static_cast<GLsizei>(rect.width_px) * finer, height = static_cast<GLsizei>(rect.height_px) * finer;
  glViewport(x, y, width, height);
  glEnable(GL_SCISSOR_TEST);
  glScissor(x, y, width, height);
  glDisable(GL_CULL_FACE);
  glDisable(GL_DEPTH_TEST);
  glEnable(GL_BLEND);
  glBlendEquation(GL_FUNC_ADD);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glActiveTexture(GL_TEXTURE0);
  const Color water = scene.style.water;
  glClearColor(water.r / 255.0f, water.g / 255.0f, water.b / 255.0f, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  const Transform transform = transform_of(scene.view);
  draw_fills(scene.style.ground, scene, transform);
  draw_lines(scene.style.below, scene, transform);
  draw_fills(scene.style.lakes, scene, transform);
  draw_lines(scene.style.above, scene, transform);
  draw_marks(scene.marks, transform);
  glBindVertexArray(0);
}

}  // namespace jejak
