export default function HarbourReportScreen() {
  // ruleid: mock.ui-data
  const cargo = [
    { category: "Timber", value: 80 },
    { category: "Grain", value: 120 },
  ];
  // ruleid: mock.ui-data
  const harbourKPIs = [
    { title: "Berths in use", value: "98.7 %", icon: "anchor" },
    { title: "Mean stay", value: "32 min", icon: "clock" },
  ];
  // ok: mock.ui-data
  const counted = [
    { category: "Timber", value: stays.filter((stay) => stay.timber).length },
    { category: "Grain", value: stays.length },
  ];
  return <Report cargo={cargo} figures={harbourKPIs} counted={counted} />;
}
