// What a map alone needs, in a file of its own. It imports nothing of the embed's, so that the embed
// stays one file.
export { default as style } from "./map.css";
export { create } from "../js/world_map.js";
