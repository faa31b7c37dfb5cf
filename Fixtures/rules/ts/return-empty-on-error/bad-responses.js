const router = require("express").Router();

router.get("/pots", (req, res) => {
  // ruleid: ts.return-empty-on-error
  Pot.find({}).then((pots) => res.json(pots)).catch((err) => res.json(err));
});

router.post("/pots", (req, res) => {
  Pot.create(req.body)
    .then((pot) => res.json(pot))
    // ruleid: ts.return-empty-on-error
    .catch((err) => {
      console.log(err);
      res.send(err);
    });
});

router.get("/pots/:id", async (req, res) => {
  try {
    res.json(await Pot.findById(req.params.id));
  // ruleid: ts.return-empty-on-error
  } catch (err) {
    res.send(err.message);
  }
});

router.get("/glazes", async (req, res) => {
  try {
    res.json(await Glaze.find({}));
  // ruleid: ts.return-empty-on-error
  } catch (err) {
    console.error(err);
    res.json([]);
  }
});

router.get("/firings", async (req, res) => {
  try {
    res.json(await Firing.find({}));
  // ruleid: ts.return-empty-on-error
  } catch (err) {
    console.error("firings", err);
  }
});

exports.clays = async (req, res) => {
  try {
    res.json(await Clay.find({}));
  // ruleid: ts.return-empty-on-error
  } catch (err) {
    console.log(err);
  }
};
