const router = require("express").Router();

router.get("/pots", (req, res) => {
  // ok: ts.return-empty-on-error
  Pot.find({}).then((pots) => res.json(pots)).catch((err) => res.status(500).json(err));
});

router.get("/glazes", async (req, res) => {
  try {
    res.json(await Glaze.find({}));
  // ok: ts.return-empty-on-error
  } catch (err) {
    console.error(err);
    res.status(500).json([]);
  }
});

router.get("/clays", async (req, res) => {
  try {
    res.json(await Clay.find({}));
  // ok: ts.return-empty-on-error
  } catch (err) {
    res.json({ success: false, message: err.message });
  }
});

// The answer comes after what may fail.
router.post("/firings", async (req, res) => {
  try {
    await tell(req.body);
  // ok: ts.return-empty-on-error
  } catch (err) {
    console.error("nobody was told", err);
  }
  res.status(201).json({ kept: true });
});

router.delete("/firings/:id", async (req, res, next) => {
  try {
    await Firing.deleteOne({ _id: req.params.id });
    res.status(204).end();
  // ok: ts.return-empty-on-error
  } catch (err) {
    next(err);
  }
});

// Not a route: nobody waits for it.
async function sweep() {
  try {
    await Pot.deleteMany({ broken: true });
  // ok: ts.return-empty-on-error
  } catch (err) {
    console.error(err);
  }
}
