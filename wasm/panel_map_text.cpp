#include "wasm/panel_map_text.h"

#include <cmath>
#include <vector>

#include "core/utf8.h"
#include "wasm/panel_widgets.h"

namespace jejak {
namespace {

struct Letter {
  ImFontGlyph glyph;
  float x = 0;
};

// The letters with their places. All are looked up first: a look-up may draw a new one into the font's texture, which
// can move the others.
std::vector<Letter> letters_of(const MapTextStyle& style, std::string_view text, float& width) {
  ImFontBaked* baked = style.font->GetFontBaked(style.size);
  std::vector<ImWchar> wanted;
  for (uint32_t i = 0; i < text.size();) {
    const CodePoint c = decode_utf8(text, i);
    wanted.push_back(static_cast<ImWchar>(c.value));
    i += c.size;
  }
  for (const ImWchar c : wanted) baked->FindGlyph(c);
  const float scale = style.size / baked->Size;
  std::vector<Letter> out;
  float x = 0;
  for (const ImWchar c : wanted) {
    out.push_back({*baked->FindGlyph(c), std::round(x)});
    x += out.back().glyph.AdvanceX * scale + style.tracking_px;
  }
  width = std::ceil(x - style.tracking_px);
  return out;
}

void add_letters(ImDrawList& list, const std::vector<Letter>& letters, ImVec2 at, ImU32 color) {
  const auto count = static_cast<int>(letters.size());
  list.PrimReserve(count * 6, count * 4);
  for (const Letter& letter : letters) {
    const ImFontGlyph& g = letter.glyph;
    const float x = at.x + letter.x;
    list.PrimRectUV({x + g.X0, at.y + g.Y0}, {x + g.X1, at.y + g.Y1}, {g.U0, g.V0}, {g.U1, g.V1}, color);
  }
}

}  // namespace

PixelSize measure_map_text(const MapTextStyle& style, std::string_view text) {
  float width = 0;
  letters_of(style, text, width);
  return {width, std::ceil(style.size + style.halo_px)};
}

void draw_map_text(ImDrawList& list, const MapTextStyle& style, ImVec2 at, std::string_view text, float opacity) {
  float width = 0;
  const std::vector<Letter> letters = letters_of(style, text, width);
  const ImVec2 place{std::round(at.x), std::round(at.y)};
  // Eight soft copies around make the halo.
  constexpr float kDiagonal = 0.7071f;
  constexpr ImVec2 kAround[] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {kDiagonal, kDiagonal}, {-kDiagonal, kDiagonal},
                                {kDiagonal, -kDiagonal}, {-kDiagonal, -kDiagonal}};
  const ImU32 halo = u32(style.halo.faded(opacity));
  for (const ImVec2 d : kAround) add_letters(list, letters, {place.x + d.x * style.halo_px, place.y + d.y * style.halo_px}, halo);
  add_letters(list, letters, place, u32(style.ink.faded(opacity)));
}

}  // namespace jejak
