// A switch that the users of the product see, and what stands where an empty object will be filled.
export const TideSwitch = ({ saved }: Props) => {
  // ok: code.placeholder-comment
  // Check the current mock data status from the user's own settings
  const [on, setOn] = useState(saved);
  // ok: code.placeholder-comment
  // Toggle mock data function
  const flip = () => setOn(!on);
  return render(on, flip);
};

export async function listTides(from?: Date) {
  // ok: code.placeholder-comment
  const query: Query = { /* TODO: Implement */ };
  if (from) query.from = from;
  return await tides.search(query);
}

class Winch {
  async turn(ship: Ship) {
    // ruleid: code.placeholder-comment
    // This would integrate with the winch of the quay
    console.log(`turning ${ship.name}`);
    // ok: code.placeholder-comment
    // In a real implementation, this would call the winch service
    ship.turned = true;
  }

  async lift(ship: Ship) {
    const held = await this.hold(ship);
    // ruleid: code.placeholder-comment
    // In a real implementation, this would lift the ship
    console.log(held);
  }
}
