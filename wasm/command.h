// What a reader can want. Panels push commands while they draw; apply() changes the state after the last panel, so
// that no panel sees another's wish half done. No ImGui here: tested natively.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "wasm/corpus.h"
#include "wasm/state.h"

namespace jejak {

struct Hover { Target target; };           // what lies under the pointer; none when nothing does
struct Select { Target target; };          // hold it; what is held already is let go
struct ShowInText { Target target; };      // select it, open its article and scroll to it
struct GoToSentence { Target target; };    // open its article there, what is held stays held
struct GoToWords { uint32_t article; Span words; };  // open the article there and mark the words
struct ShowOnMap { CorpusEntityId place; };  // select it and bring it into the map
struct ShowPlaces { std::vector<CorpusEntityId> places; };  // the map to all of them, as near as they allow
struct StepMention { int step; };          // +1: where what is held is spoken of next, -1: before
struct LetGo {};                           // Escape: closes the topmost thing
struct OpenArticle { uint32_t article; };  // out of range: ignored
struct MoveCamera { Camera camera; };      // where the map now looks: by drag, wheel, pinch or at the end of a flight
struct FitAll {};                          // the map to all marks of the region
struct FitSelection {};                    // the map to the places of what is held
struct FilterArticle { uint32_t article; };  // only this one; again: no longer
struct FilterDays { std::optional<CivilInterval> days; };  // only what is told of them; none: of all
struct FilterPublisher { std::string name; };             // empty: no longer; so below
struct FilterAbout { CorpusEntityId entity; };            // kNoCorpusEntity: no longer
struct FilterSide { std::string side; };
struct FilterRole { std::optional<PlaceRole> role; };
struct PlayTimeline { bool on; };
struct ShowKind { Kind kind; bool shown; };  // highlights of that kind
struct ClearFilters {};                      // and what is looked for
struct Search { std::string text; };         // empty: nothing is looked for
struct Undo {};                              // what was chosen before (history.h): the app carries it out
struct ShowLine { HistoricalLine line; bool shown; };
struct ShowStory { bool shown; };
struct ShowPad { bool shown; };  // the buttons that move the map
struct SetTextStep { int step; };
struct MoveTimeWindow { TimeWindow window; };
struct ShowView { View view; };
struct ShowTab { Tab tab; };  // and the pane that has it
struct SizePane { Pane pane; int thousandths; };  // 0 and less: as the page has it
struct OpenReader { bool open; };
struct OpenAbout { bool open; };
struct OpenHelp { bool open; };
struct ShowTour { uint8_t step; };  // with the view that it speaks of; 0: it ends
struct OpenWelcome { bool open; };
struct OpenFilters { bool open; };
struct OpenTake { bool open; };
enum class TakeKind : uint8_t { link, citation, picture, picture_2, picture_4, geojson, csv, calendar, analysis };
struct TakeAway { TakeKind kind; };  // the app carries it out
struct CopyWords { uint32_t article; Span words; };  // with their source; the app carries it out
struct DismissNotices {};
struct ChooseLanguage { Language language; };
struct ChooseLook { Look look; };

using Command = std::variant<Hover, Select, ShowInText, GoToSentence, GoToWords, ShowOnMap, ShowPlaces, StepMention, LetGo,
                             OpenArticle, MoveCamera, FitAll, FitSelection, FilterArticle, FilterDays,
                             FilterPublisher, FilterAbout, FilterSide, FilterRole, OpenFilters,
                             PlayTimeline, ShowKind,
                             ClearFilters, Search, Undo, ShowLine, ShowStory, ShowPad, SetTextStep, OpenHelp, OpenWelcome, ShowTour,
                             OpenTake, TakeAway, CopyWords,
                             MoveTimeWindow, SizePane, ShowView, ShowTab, OpenReader, OpenAbout, DismissNotices, ChooseLanguage,
                             ChooseLook>;

// Where panels put their commands; applied in order.
struct CommandSink {
  std::vector<Command> commands;
  void push(Command command) { commands.push_back(std::move(command)); }
};

constexpr double kMinTimeWindow = 1.0 / 64;  // the closest that the timeline zooms

// The rectangle of the region's told places, that the map opens with.
CameraGoal home_goal(const Corpus& corpus, uint32_t serial);

// Total: a command about something that the corpus does not have changes nothing.
void apply(AppState& state, const Command& command, const Corpus& corpus);

}  // namespace jejak
