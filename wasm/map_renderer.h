// Draws the map with WebGL2: ground, lines, marks. The basemap goes to the graphics card once; a frame sends uniforms and
// the marks. Labels and controls are ImGui's (panel_map.h), drawn over it.
//   renderer.upload(geometry, relief) once, and again after a lost context; renderer.draw(scene, canvas_height) each frame
// Keeps GL's state to itself but for: viewport and scissor box are left as the scene's rectangle, blending on, scissor
// test on; ImGui's backend sets all it needs.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "wasm/basemap.h"
#include "wasm/gl.h"
#include "wasm/map_geometry.h"
#include "wasm/map_scene.h"

namespace jejak {

class MapRenderer {
 public:
  // Uploads everything; what was there before is replaced. Compiles the shaders where that was not done yet. Error: a shader
  // that does not compile.
  Result<void> upload(const MapGeometry& geometry, const Relief& relief);
  // The context is lost: all names are dead. draw() does nothing until the next upload().
  void forget();
  // Fills the whole canvas with the colour; for what no panel covers. Works without upload().
  void clear(PixelSize canvas, Color color, int finer = 1);
  // Draws into the scene's rectangle of the canvas. Nothing where there is no upload or the rectangle is empty.
  // `finer`: pixels of the picture in a device pixel, where a picture is drawn instead of the canvas; so of clear().
  void draw(const MapScene& scene, PixelSize canvas, int finer = 1);

 private:
  struct Mesh {  // one uploaded array of triangles
    gl::VertexArray layout;
    gl::Buffer vertices, indices;
    GLsizei index_count = 0;
  };
  struct FillProgram {
    gl::Program program;
    GLint scale = -1, offset = -1, color = -1, far_color = -1, region = -1, margin = -1, relief_rect = -1,
          relief_lat = -1, origin_y = -1, flat = -1, relief_size = -1, shade = -1, light = -1;
  };
  struct LineProgram {
    gl::Program program;
    GLint scale = -1, offset = -1, pixel = -1, reach = -1, px_per_world = -1, color = -1, half = -1, dash = -1, finer = -1;
  };
  struct MarkProgram {
    gl::Program program;
    GLint pixel = -1, finer = -1;
  };
  struct Names {  // all that lives on the graphics card
    FillProgram fill;
    LineProgram line;
    MarkProgram mark;
    gl::Texture relief;
    std::vector<std::pair<std::string, Mesh>> fills;
    struct Line {
      std::string id;
      Mesh mesh;
      std::vector<LineDetail> details;
    };
    std::vector<Line> lines;
    Mesh marks;
  };
  struct Transform {  // clip space from world units
    float scale_x = 0, scale_y = 0, offset_x = 0, offset_y = 0;
    float pixel_x = 0, pixel_y = 0;
  };

  Result<void> compile();
  void upload_fill(const FillMesh& fill);
  void upload_line(const LineMesh& line);
  void upload_relief(const Relief& relief);
  void make_mark_layout();
  Transform transform_of(const MapView& view) const;
  void draw_fills(const std::vector<FillStyle>& styles, const MapScene& scene, const Transform& transform);
  void draw_lines(const std::vector<LineStyle>& styles, const MapScene& scene, const Transform& transform);
  void draw_marks(const std::vector<MarkSprite>& marks, const Transform& transform);

  Names names_;
  bool uploaded_ = false;
  float finer_ = 1;
  WorldPoint origin_;
  WorldRect region_, relief_rect_;
  float relief_south_deg_ = 0, relief_north_deg_ = 0, relief_flat_ = 1;
  PixelSize relief_size_;
};

}  // namespace jejak
