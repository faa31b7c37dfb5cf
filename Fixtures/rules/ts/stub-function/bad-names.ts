// Names that begin like a question and are none.
export class Tickets {
  // ruleid: ts.stub-function
  async cancelSeat(id: string) {
    const seat = id;
    // This would ask the box office
    console.log(`cancelled ${seat}`);
  }

  // ruleid: ts.stub-function
  async issuePass(id: string) {
    const pass = id;
    // TODO: Print the pass
    console.log(`issued ${pass}`);
  }

  // ok: ts.stub-function
  isOpen(day: string) {
    const opening = day;
    // This would ask the box office
    console.log(`asked for ${opening}`);
  }

  // ok: ts.stub-function
  canEnter(id: string) {
    const person = id;
    // TODO: ask at the door
    console.log(`asked for ${person}`);
  }
}

// ruleid: ts.stub-function
export const toggleTariff = async (req: Request, res: Response) => {
  try {
    res.status(200).json({ success: true, message: "Tariff toggled" });
  } catch (error) {
    res.status(500).json({ success: false });
  }
};

// ok: ts.stub-function
export const toggleFare = async (req: Request, res: Response) => {
  try {
    await fares.toggle(req.params.id);
    res.status(200).json({ success: true, message: "Fare toggled" });
  } catch (error) {
    res.status(500).json({ success: false });
  }
};
