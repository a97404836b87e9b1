"""An hour of a wall before a floor twenty times as fast as life (`make soak`): what it grows by."""

import argparse
import json
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright

from tools import chromium
from tools.demo import demo

ROOT = Path(__file__).parent.parent
OUT = ROOT / ".cache" / "soak.json"
SPEED = 20
WARM_S = 30  # parts that come late have come, the first sprint has begun
LONG_MS = 50
WATCH = f"""() => {{
  window.longTasks = [];
  new PerformanceObserver((list) => {{
    for (const task of list.getEntries()) window.longTasks.push(Math.round(task.duration));
  }}).observe({{ type: "longtask", durationThreshold: {LONG_MS} }});
}}"""


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--minutes", type=float, default=60)
    asked.add_argument("--every", type=float, default=30, help="seconds between two samples")
    given = asked.parse_args()
    executable = chromium.ensure()
    with demo("--speed", str(SPEED)) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(executable), args=chromium.arguments(executable)
        )
        page = browser.new_page(viewport={"width": 1920, "height": 1080})
        page.add_init_script(f"({WATCH})()")
        page.goto(f"{url}/demo/wall")
        samples = soaked(page, given.minutes * 60, given.every)
        browser.close()
    report = told(samples)
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(report | {"samples": samples}, indent=2))
    print(json.dumps(report, indent=2))


def soaked(page: Page, seconds: float, every: float) -> list[dict[str, float]]:
    link = page.context.new_cdp_session(page)
    link.send("Performance.enable")
    page.wait_for_timeout(WARM_S * 1000)
    page.evaluate("window.longTasks.length = 0")
    began = time.monotonic()
    samples: list[dict[str, float]] = []
    while not samples or samples[-1]["s"] < seconds:
        samples.append(sample(page, link, time.monotonic() - began))
        page.wait_for_timeout(every * 1000)
    return samples


def sample(page: Page, link: CDPSession, at: float) -> dict[str, float]:
    """After a collection that is forced: what is left is held by the page."""
    link.send("HeapProfiler.collectGarbage")
    found = {one["name"]: one["value"] for one in link.send("Performance.getMetrics")["metrics"]}
    tasks = page.evaluate("window.longTasks.splice(0)")
    return {
        "s": round(at),
        "page": page.evaluate("Math.round(performance.timeOrigin)"),
        "heap_kb": round(found["JSHeapUsedSize"] / 1024),
        "nodes": found["Nodes"],
        "listeners": found["JSEventListeners"],
        "long_tasks": len(tasks),
        "longest_ms": max(tasks, default=0),
    }


def told(samples: list[dict[str, float]]) -> dict[str, Any]:
    """Of the longest life of one page: at the demo's next sprint the wall is opened anew."""
    pages = [one["page"] for one in samples]
    longest = max(set(pages), key=pages.count)
    minutes = round(samples[-1]["s"] / 60, 1)
    samples = [one for one in samples if one["page"] == longest]
    last = samples[-1]
    return {
        "minutes": minutes,
        "minutes_of_the_page": round((last["s"] - samples[0]["s"]) / 60, 1),
        "speed": SPEED,
        "heap_kb": [samples[0]["heap_kb"], last["heap_kb"]],
        "heap_kb_an_hour": round(slope(samples, "heap_kb") * 3600),
        "nodes": [samples[0]["nodes"], last["nodes"]],
        "nodes_an_hour": round(slope(samples, "nodes") * 3600),
        "listeners": [samples[0]["listeners"], last["listeners"]],
        "long_tasks": sum(one["long_tasks"] for one in samples),
        "longest_ms": max(one["longest_ms"] for one in samples),
    }


def slope(samples: list[dict[str, float]], name: str) -> float:
    """Least squares, a second."""
    xs, ys = [one["s"] for one in samples], [one[name] for one in samples]
    middle, mean = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - middle) ** 2 for x in xs)
    return sum((x - middle) * (y - mean) for x, y in zip(xs, ys, strict=True)) / (spread or 1)


if __name__ == "__main__":
    main()
