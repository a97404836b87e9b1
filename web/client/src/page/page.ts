/** The page, to be drawn here. */
import "../styles/fonts.css";

document.documentElement.dataset["screen"] = "page";
