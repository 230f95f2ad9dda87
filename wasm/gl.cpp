#include "wasm/gl.h"

#include <string>

namespace jejak::gl {
namespace {

Shader compiled(GLenum stage, std::string_view text) {
  Shader shader(glCreateShader(stage));
  const char* begin = text.data();
  const auto size = static_cast<GLint>(text.size());
  glShaderSource(shader.get(), 1, &begin, &size);
  glCompileShader(shader.get());
  return shader;
}

// Empty where it compiled.
std::string complaint_about(const Shader& shader) {
  GLint ok = 0;
  glGetShaderiv(shader.get(), GL_COMPILE_STATUS, &ok);
  if (ok) return "";
  std::string log(2048, '\0');
  GLsizei length = 0;
  glGetShaderInfoLog(shader.get(), static_cast<GLsizei>(log.size()), &length, log.data());
  log.resize(static_cast<size_t>(length));
  return log.empty() ? "does not compile" : log;
}

}  // namespace

Buffer make_buffer() {
  GLuint name = 0;
  glGenBuffers(1, &name);
  return Buffer(name);
}

VertexArray make_vertex_array() {
  GLuint name = 0;
  glGenVertexArrays(1, &name);
  return VertexArray(name);
}

Texture make_texture() {
  GLuint name = 0;
  glGenTextures(1, &name);
  return Texture(name);
}

BegunProgram begin_program(std::string_view vertex, std::string_view fragment) {
  BegunProgram begun{Program(glCreateProgram()), compiled(GL_VERTEX_SHADER, vertex), compiled(GL_FRAGMENT_SHADER, fragment)};
  glAttachShader(begun.program.get(), begun.vertex.get());
  glAttachShader(begun.program.get(), begun.fragment.get());
  glLinkProgram(begun.program.get());
  return begun;
}

Result<Program> finish_program(std::string_view what, BegunProgram begun) {
  GLint ok = 0;
  glGetProgramiv(begun.program.get(), GL_LINK_STATUS, &ok);
  if (ok) return std::move(begun.program);
  std::string why = complaint_about(begun.vertex);
  if (why.empty()) why = complaint_about(begun.fragment);
  if (why.empty()) why = "vertex and fragment shader do not fit";
  return std::unexpected(Error{ErrorCode::bad_value, "shader " + std::string(what), 0, "", why});
}

GLint uniform(const Program& program, const char* name) { return glGetUniformLocation(program.get(), name); }

}  // namespace jejak::gl

extern "C" {

void __real_glGetIntegerv(GLenum name, GLint* values);

// Linked in glGetIntegerv's place (CMakeLists.txt). ImGui's backend asks for the state that it will put back after each frame,
// and a browser answers some of it only once the graphics process has drawn all that came before: up to 50 ms of waiting, on
// the main thread. We set all of this state before we draw, so what is put back is nobody's concern.
void __wrap_glGetIntegerv(GLenum name, GLint* values) {
  switch (name) {
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
      for (int i = 0; i < 4; ++i) values[i] = 0;
      return;
    case GL_CURRENT_PROGRAM: *values = 0; return;  // another would be asked for with glIsProgram, and waited for too
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA: *values = GL_ONE; return;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA: *values = GL_ZERO; return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *values = GL_FUNC_ADD; return;
    default: __real_glGetIntegerv(name, values);
  }
}
}
