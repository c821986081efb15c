// Draws each chart from the JSON beside it; its numbers also stand in a table.
for (const figure of document.querySelectorAll("figure[data-chart]")) {
  const chart = JSON.parse(figure.querySelector("script").textContent);
  const box = figure.querySelector(".chart");
  const drawn = echarts.init(box, null, { devicePixelRatio: 3 });
  const isLying = chart.shape === "lying";
  const isStacked = chart.shape === "stacked";
  const names = { type: "category", data: chart.categories, axisLabel: { interval: 0, width: isLying ? Math.min(200, box.clientWidth * 0.4) : 120, overflow: "break", lineHeight: 16 } };
  const values = { type: "value", name: isLying ? undefined : chart.axis, minInterval: 1, axisLabel: { hideOverlap: true } };
  drawn.setOption({
    animation: false,
    textStyle: { fontFamily: "Times New Roman, Liberation Serif, serif", fontSize: 14 },
    legend: chart.series.length > 1 ? { bottom: 0 } : undefined,
    grid: { left: 16, right: isLying ? 44 : 16, top: 40, bottom: chart.series.length > 1 ? 40 : 8, containLabel: true },
    xAxis: isLying ? values : names,
    yAxis: isLying ? { ...names, inverse: true } : values,
    series: chart.series.map((one) => ({
      type: "bar",
      name: one.name,
      stack: isStacked ? "all" : undefined,
      barMaxWidth: 60,
      labelLayout: { hideOverlap: true },
      itemStyle: { color: one.colour },
      label: {
        show: true,
        position: isStacked ? "inside" : isLying ? "right" : "top",
        formatter: (bar) => (bar.value ? bar.value.toLocaleString("vi-VN") : ""),
      },
      data: one.values,
    })),
  });
  window.addEventListener("resize", () => drawn.resize());
  window.addEventListener("beforeprint", () => drawn.resize());
}
