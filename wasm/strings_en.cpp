// The interface's words in English: the second language.
#include "wasm/strings.h"

namespace jejak {

// A switch, so that the compiler names a missing text.
std::string_view english_text(Text text) {
  switch (text) {
    case Text::app_title: return "Jejak";
    case Text::app_subtitle: return "Karabakh in {n} news stories";
    case Text::app_subtitle_one: return "Karabakh in one news story";
    case Text::view_map: return "Map";
    case Text::view_timeline: return "Time";
    case Text::view_article: return "Article";
    case Text::about: return "About";
    case Text::close: return "Close";
    case Text::other_language: return "Bahasa Indonesia";
    case Text::look_system: return "Follow the system";
    case Text::look_light: return "Light";
    case Text::look_dark: return "Dark";
    case Text::page_text: return "Text";
    case Text::page_copy_link: return "Copy link";
    case Text::zoom_in: return "Zoom in";
    case Text::zoom_out: return "Zoom out";
    case Text::fit_all: return "Show all";
    case Text::legend: return "Legend";
    case Text::legend_settlement: return "Town or village";
    case Text::legend_area: return "Region or country";
    case Text::legend_other_article: return "In other articles only";
    case Text::legend_dateline: return "Only filed from";
    case Text::legend_border: return "State border";
    case Text::legend_district: return "District boundary";
    case Text::legend_oblast_1991: return "Oblast boundary of 1991";
    case Text::legend_ceasefire_1994: return "Ceasefire line of 1994";
    case Text::legend_mark_size: return "Size: told of more often";
    case Text::far_places: return "Far places";
    case Text::scale_km: return "{n} km";
    case Text::scale_m: return "{n} m";
    case Text::distance_km: return "{n} km";
    case Text::previous_article: return "Previous article";
    case Text::next_article: return "Next article";
    case Text::article_position: return "{n} / {total}";
    case Text::article_untitled: return "Untitled";
    case Text::article_label: return "{publisher} · {day}";
    case Text::article_number: return "Article {n}";
    case Text::published: return "{day}";
    case Text::published_inferred: return "{day}, inferred from the text";
    case Text::published_unknown: return "Day of publication unknown";
    case Text::based_on: return "Restated from {source}";
    case Text::open_reader: return "Open the article";
    case Text::close_reader: return "Back to the map";
    case Text::lane_published: return "Published";
    case Text::lane_events: return "Events";
    case Text::lane_days: return "Days";
    case Text::lane_periods: return "Periods";
    case Text::folded_years: return "{n} years folded";
    case Text::folded_months: return "{n} months folded";
    case Text::timeline_reset: return "All of time";
    case Text::timeline_empty: return "No dated times";
    case Text::members: return "{n} mentions";
    case Text::more: return "and {n} more";
    case Text::kind_place: return "Place";
    case Text::kind_event: return "Event";
    case Text::kind_time: return "Time";
    case Text::kind_person: return "Person";
    case Text::kind_organization: return "Organisation";
    case Text::kind_group: return "Source";
    case Text::kind_figure: return "Figure";
    case Text::kind_quote: return "Quote";
    case Text::kind_published: return "Published";
    case Text::role_location: return "as a place";
    case Text::role_actor: return "as an actor";
    case Text::role_dateline: return "where the story was filed";
    case Text::level_country: return "country";
    case Text::level_region: return "region";
    case Text::level_province: return "province";
    case Text::level_district: return "district";
    case Text::level_city: return "town";
    case Text::level_village: return "village";
    case Text::level_road: return "road";
    case Text::level_bridge: return "bridge";
    case Text::level_mountain: return "mountain";
    case Text::level_river: return "river";
    case Text::level_lake: return "lake";
    case Text::level_sea: return "sea";
    case Text::level_continent: return "continent";
    case Text::level_other: return "place";
    case Text::told_times: return "told of {n} times in {m} articles";
    case Text::told_once: return "told of once";
    case Text::told_times_one: return "told of {n} times in one article";
    case Text::also_called: return "Also called";
    case Text::section_events: return "Events";
    case Text::section_sentences: return "Sentences";
    case Text::section_quotes: return "Words";
    case Text::show_on_map: return "Show on the map";
    case Text::show_in_text: return "Read in the article";
    case Text::let_go: return "Let go of the selection";
    case Text::event_agreement: return "Agreement";
    case Text::event_meeting: return "Meeting";
    case Text::event_attack: return "Attack";
    case Text::event_statement: return "Statement";
    case Text::event_casualty: return "Casualties";
    case Text::event_deployment: return "Deployment";
    case Text::event_proposal: return "Proposal";
    case Text::event_explosion: return "Explosion";
    case Text::event_other: return "Event";
    case Text::measure_killed: return "killed";
    case Text::measure_injured: return "injured";
    case Text::measure_captured: return "captured";
    case Text::measure_displaced: return "displaced";
    case Text::measure_settlements: return "settlements";
    case Text::measure_other: return "count";
    case Text::bound_at_least: return "at least {n}";
    case Text::bound_at_most: return "at most {n}";
    case Text::bound_about: return "about {n}";
    case Text::bound_vague: return "a number not given exactly";
    case Text::range: return "{low} to {high}";
    case Text::attributed_to: return "according to {who}";
    case Text::side_of: return "side: {side}";
    case Text::speaker: return "{who}";
    case Text::speaker_unknown: return "Speaker not named";
    case Text::quote_direct: return "direct quote";
    case Text::quote_indirect: return "reported words";
    case Text::since: return "since {day}";
    case Text::until: return "until {day}";
    case Text::from_to: return "{first} – {last}";
    case Text::counted_from: return "counted from {day}";
    case Text::undetermined: return "the text does not determine the day";
    case Text::duration: return "lasting {n}";
    case Text::present_ref: return "the time of writing";
    case Text::past_ref: return "the past, no date";
    case Text::future_ref: return "the future, no date";
    case Text::every: return "every {n}";
    case Text::some: return "several {unit}";
    case Text::could_also_be: return "Not:";
    case Text::unit_years: return "years";
    case Text::unit_months: return "months";
    case Text::unit_weeks: return "weeks";
    case Text::unit_days: return "days";
    case Text::unit_hours: return "hours";
    case Text::unit_minutes: return "minutes";
    case Text::unit_seconds: return "seconds";
    case Text::unit_decades: return "decades";
    case Text::season_spring: return "spring {year}";
    case Text::season_summer: return "summer {year}";
    case Text::season_autumn: return "autumn {year}";
    case Text::season_winter: return "winter {year}";
    case Text::part_morning: return "morning";
    case Text::part_midday: return "midday";
    case Text::part_afternoon: return "afternoon";
    case Text::part_evening: return "evening";
    case Text::part_night: return "night";
    case Text::clock: return "{time}";
    case Text::notices_title: return "Some articles could not be read";
    case Text::notice_place: return "byte {n}";
    case Text::notice_path: return "key {path}";
    case Text::dismiss: return "Dismiss";
    case Text::access_articles: return "Articles";
    case Text::access_places: return "Places on the map";
    case Text::access_times: return "Times";
    case Text::about_title: return "About Jejak";
    case Text::about_text:
      return "Jejak reads Indonesian-language news about the Karabakh conflict and shows where and "
             "when it takes place. Everything is computed in the browser; nothing is sent "
             "anywhere. What is shown is what the articles say, not what has been proven.";
    case Text::about_names:
      return "Places are named neutrally, with the name that each side uses. Borders on the map "
             "take no position.";
    case Text::about_sources: return "Data, fonts and libraries";
    case Text::count: break;
  }
  return "";
}

}  // namespace jejak
