// When an event is: in the time zone in which it is announced, and in the reader's where the clocks
// differ.
import { dateIn, fill } from "./format.js";

const ours = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

function span({ format, words }, from, to, zone) {
  if (dateIn(from, zone) === dateIn(to, zone)) return format.timesIn(from, to, zone);
  return fill(words.time.from_to, { from: format.momentIn(from, zone), to: format.momentIn(to, zone) });
}

/** The times of an event where it takes place, and the same for the reader. */
export function timesOf(event, context) {
  const { starts_at: from, ends_at: to, time_zone: zone } = event;
  const there = span(context, from, to, zone);
  const here = ours();
  const same = dateIn(from, here) === dateIn(from, zone) && context.format.timeIn(from, here) === context.format.timeIn(from, zone);
  if (same) return { there };
  const times = span(context, from, to, here);
  const otherDay = dateIn(from, here) !== dateIn(from, zone) && dateIn(from, here) === dateIn(to, here);
  const day = context.format.part(from, here, { day: "numeric", month: "short" });
  const said = otherDay ? fill(context.words.time.on, { day, times }) : times;
  return { there, here: fill(context.words.time.here, { times: said }) };
}

/** Where one goes: the town, or the screen. */
export function placeOf(event, { words }) {
  if (event.city && event.format === "hybrid") return fill(words.event_card.city_and_online, { city: event.city });
  if (event.city && event.format === "in_person") return event.city;
  return words.event_format[event.format];
}
