const wrap = require('../wrap');

// ruleid: ts.stub-function
const later = (name) => wrap(async (req, res, next) => {
  res.status(200).json({
    status: 'success',
    message: `Fonction en cours de développement : ${name}`,
    data: {},
  });
});

exports.listMoorings = later('amarrages');

// ruleid: ts.stub-function
exports.getTides = async (req, res) => {
  return res.json({ success: true, message: 'Tide tables are coming soon', data: [] });
};

// ruleid: ts.stub-function
exports.exportLogbook = wrap(async (_req, res) => {
  res.status(201).send({ ok: true, info: 'Próximamente' });
});

class BerthController {
  // ruleid: ts.stub-function
  async transfer(req, res) {
    res.json({ message: 'Transfer of berths is not yet implemented' });
  }
}

// ruleid: ts.stub-function
function getForecast(req, res) {
  res.status(200).json({ message: 'Módulo em desenvolvimento' });
}

module.exports = { BerthController, getForecast };

// ruleid: ts.stub-function
const soon = (name, statusCode = 200, data = {}) => wrap(async (req, res) => {
  res.status(statusCode).json({ status: 'success', message: `En desarrollo: ${name}`, data });
});

exports.getBuoys = soon('boyas');
