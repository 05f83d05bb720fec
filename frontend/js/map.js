// The map of the application, bundled into a file of its own with its style; src/components/map.rs is
// its only user.
import "leaflet/dist/leaflet.css";
import "../styles/map.css";

export { create } from "./world_map.js";
