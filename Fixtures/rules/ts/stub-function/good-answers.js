const wrap = require('../wrap');

// ok: ts.stub-function
exports.getTides = async (req, res) => {
  res.status(501).json({ success: false, message: 'Tide tables are coming soon' });
};

// ok: ts.stub-function
exports.getCharts = async (req, res) => {
  res.json({ success: false, message: 'Charts are not implemented yet' });
};

// ok: ts.stub-function
exports.getPlan = wrap(async (req, res) => {
  res.status(200).json({ message: 'The plan for the development of the quay', plan: await plans.latest() });
});

// ok: ts.stub-function
exports.features = (req, res) => {
  res.json({ feature: 'pilotage', implemented: false, note: 'coming soon' });
};

// ok: ts.stub-function
exports.banner = async (req, res) => {
  const season = await seasons.current();
  res.json({ title: 'Summer rates coming soon', season });
};

// ok: ts.stub-function
exports.refuse = (status) => (req, res) => {
  res.status(status).json({ message: 'Not implemented yet' });
};
