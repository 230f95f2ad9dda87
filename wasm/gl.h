// WebGL2 names as values that own them: moved, never copied, deleted once. Nothing here knows what is drawn.
// After a lost context the names are dead: forget() drops them without a call, then they are made anew.
#pragma once

#include <GLES3/gl3.h>

#include <string_view>
#include <utility>

#include "core/result.h"

namespace jejak::gl {

// Owns one name; `Delete` is called with its address as glDelete* takes it.
template <void (*Delete)(GLuint)>
class Name {
 public:
  Name() = default;
  explicit Name(GLuint name) : name_(name) {}
  Name(Name&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
  Name& operator=(Name&& other) noexcept {
    if (this != &other) {
      if (name_) Delete(name_);
      name_ = std::exchange(other.name_, 0);
    }
    return *this;
  }
  ~Name() {
    if (name_) Delete(name_);
  }
  GLuint get() const { return name_; }
  explicit operator bool() const { return name_ != 0; }
  void forget() { name_ = 0; }

 private:
  GLuint name_ = 0;
};

inline void delete_buffer(GLuint name) { glDeleteBuffers(1, &name); }
inline void delete_texture(GLuint name) { glDeleteTextures(1, &name); }
inline void delete_vertex_array(GLuint name) { glDeleteVertexArrays(1, &name); }
inline void delete_program(GLuint name) { glDeleteProgram(name); }
inline void delete_shader(GLuint name) { glDeleteShader(name); }

using Buffer = Name<&delete_buffer>;
using Texture = Name<&delete_texture>;
using VertexArray = Name<&delete_vertex_array>;
using Program = Name<&delete_program>;
using Shader = Name<&delete_shader>;

Buffer make_buffer();
VertexArray make_vertex_array();
Texture make_texture();

// A program that the driver is still compiling and linking: begin them all before the first is asked for, since the answer
// is waited for.
struct BegunProgram {
  Program program;
  Shader vertex, fragment;
};
BegunProgram begin_program(std::string_view vertex, std::string_view fragment);
// Error `bad_value` with the compiler's words; `what` names the shader in it.
Result<Program> finish_program(std::string_view what, BegunProgram begun);

// -1 where the program has no such uniform (then setting it does nothing).
GLint uniform(const Program& program, const char* name);

}  // namespace jejak::gl
