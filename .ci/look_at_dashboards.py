"""Opens dashboards in Chromium as a user does and takes a picture of each; fails unless every chart drew marks and none shows an error.

usage: look_at_dashboards.py URL USERNAME PICTURE_FOLDER [--size 1440x900] [--set "Filter=value"]... SLUG...
The password stands in the environment variable SUPERSET_PASSWORD.
"""

import argparse
import os
import pathlib
import sys
import tempfile
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

# What each chart shows, told by the page itself: marks are drawn shapes, cells or figures; a sentence is what an empty chart says.
CHARTS = """
return [...document.querySelectorAll('.dashboard-component-chart-holder')].filter(h => h.offsetParent && h.querySelector('.slice_container')).map(holder => {
  const canvases = [...holder.querySelectorAll('canvas')].filter(c => {
    const pixels = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
    for (let i = 3; i < pixels.length; i += 4) if (pixels[i]) return true;
    return false;
  }).length;
  const body = holder.querySelector('.slice_container')?.innerText?.trim() ?? '';
  return {
    name: holder.querySelector('[data-test="slice-header"]')?.innerText?.split('\\n')[0] ?? '?',
    marks: canvases + holder.querySelectorAll('.slice_container svg path, .slice_container svg rect, .slice_container td').length
      + (holder.querySelector('.superset-legacy-chart-big-number, [class*=header-line], .header-line') ? 1 : 0),
    sentence: holder.querySelector('.ant-empty, [class*=EmptyState], [class*=empty]') ? body : '',
    error: holder.querySelector('[data-test="error-message"], .ant-alert-error, [role=alert]')?.innerText ?? '',
    text: body.slice(0, 80),
  };
});
"""
BUSY = "return [...document.querySelectorAll('.loading, [data-test=loading-indicator], .ant-spin-spinning')].some(e => e.offsetParent)"


def browser(size):
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync",
        "--hide-scrollbars", f"--window-size={size[0]},{size[1]}", f"--user-data-dir={tempfile.mkdtemp()}",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost", "--lang=vi",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "SEVERE"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def log_in(driver, url, username, password):
    driver.get(url + "/login/")
    WebDriverWait(driver, 90).until(lambda d: d.find_elements(By.CSS_SELECTOR, "#username"))
    driver.find_element(By.CSS_SELECTOR, "#username").send_keys(username)
    driver.find_element(By.CSS_SELECTOR, "#password").send_keys(password + Keys.ENTER)
    WebDriverWait(driver, 90).until(lambda d: "/login" not in d.current_url)


def settle(driver):
    """Waits until nothing on the page is loading, twice in a row."""
    still = 0
    WebDriverWait(driver, 180).until(lambda d: d.find_elements(By.CSS_SELECTOR, ".dashboard-component-chart-holder"))
    for _ in range(240):
        still = 0 if driver.execute_script(BUSY) else still + 1
        if still >= 4:
            return
        time.sleep(0.5)
    raise TimeoutError("the page is still loading")


def choose(driver, name, value):
    """Sets a filter as a person does: opens it, types, takes the first option, applies."""
    for item in driver.find_elements(By.CSS_SELECTOR, "[data-test=form-item-value], [class*=FilterControlContainer], .filter-item-wrapper"):
        if item.text.strip().startswith(name):
            field = item.find_element(By.CSS_SELECTOR, "input")
            field.send_keys(value)
            WebDriverWait(driver, 30).until(
                lambda d: [o for o in d.find_elements(By.CSS_SELECTOR, ".ant-select-item-option") if value in o.text]
            )
            field.send_keys(Keys.ENTER)
            break
    else:
        raise LookupError(f"no filter {name}")
    settle(driver)
    for button in driver.find_elements(By.CSS_SELECTOR, "[data-test=filter-bar__apply-button]"):
        if button.is_enabled():
            button.click()
    settle(driver)


def resize(driver, width, height):
    """A window is never as narrow as a phone, which is therefore played."""
    if width < 500:
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": True}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    else:
        driver.set_window_size(width, height)


def look(driver, url, slug, folder, size, settings):
    resize(driver, *size)
    driver.get(f"{url}/superset/dashboard/{slug}/?standalone=1")
    settle(driver)
    for name, value in settings:
        choose(driver, name, value)
    tabs = [t for t in driver.find_elements(By.CSS_SELECTOR, ".dashboard-component-tabs [role=tab]") if t.is_displayed()]
    faults = []
    for number, tab in enumerate(tabs or [None]):
        if tab is not None:
            tab.click()
            settle(driver)
        resize(driver, *size)
        height = driver.execute_script("return Math.max(...[...document.querySelectorAll('*')].map(e => e.scrollHeight))")
        resize(driver, size[0], max(size[1], height + 140))
        settle(driver)
        time.sleep(2)
        picture = folder / (slug + (f"-{number + 1}" if tab is not None else "") + ".png")
        driver.get_screenshot_as_file(str(picture))
        charts = driver.execute_script(CHARTS)
        if not charts:
            faults.append(f"{slug}: no chart at all")
        for chart in charts:
            if chart["error"] or not (chart["marks"] or chart["sentence"]):
                faults.append(f"{slug}: {chart['name']}: {chart['error'] or 'drew nothing'} {chart['text']!r}")
        width = driver.execute_script("return document.documentElement.scrollWidth")
        if width > size[0]:
            faults.append(f"{slug}: {width} points wide in a window of {size[0]}")
        empty = [c["name"] for c in charts if c["sentence"]]
        print(f"{picture.name}: {len(charts)} charts drew" + (f", {len(empty)} of them say that they are empty: {empty}" if empty else ""), flush=True)
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("url")
    parser.add_argument("username")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("slugs", nargs="+")
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--set", action="append", default=[])
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    size = tuple(map(int, given.size.split("x")))
    driver = browser(size)
    try:
        log_in(driver, given.url, given.username, os.environ["SUPERSET_PASSWORD"])
        faults = []
        for slug in given.slugs:
            faults += look(driver, given.url, slug, given.folder, size, [s.split("=", 1) for s in given.set])
    finally:
        driver.quit()
    if faults:
        sys.exit("\n".join(faults))


main()
