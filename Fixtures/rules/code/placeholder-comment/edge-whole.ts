// What another rule reports as a whole is not reported again for its comment.
export class Ferry {
  async cancelCrossing(id: string) {
    // ok: code.placeholder-comment
    // This would integrate with the harbour office
    console.log(`cancelled ${id}`);
    // ok: code.placeholder-comment
    // Implementation depends on the harbour
  }

  async crossings(id: string) {
    // ok: code.placeholder-comment
    // This would query the crossings of the day
    // For now, return 0
    return 0;
  }

  async moor(id: string) {
    // ruleid: code.placeholder-comment
    // This would integrate with the harbour office
    console.log(`moored ${id}`);
    await this.ropes.fasten(id);
  }
}

export const handleUnload = () => {
  // ok: code.placeholder-comment
  // TODO: Call the crane service
  console.log("unload");
};

// ok: code.placeholder-comment
// Mock data for the harbour page, will be replaced with actual API data
export const getMockBerths = () => [{ id: 1, name: "North" }, { id: 2, name: "South" }];

export async function berths(client: Client) {
  try {
    return await client.berths();
  } catch (error) {
    // ok: code.placeholder-comment
    // Fallback to mock data if the API fails
    console.warn("no berths", error);
    return getMockBerths();
  }
}

export async function buoys(client: Client) {
  try {
    return await client.buoys();
  } catch (error) {
    // ruleid: code.placeholder-comment
    // Fallback to mock data if the API fails
    console.warn("no buoys", error);
    return nearby(client);
  }
}

export function distances(piers: Pier[]) {
  // ok: code.placeholder-comment
  // Add mock distance calculation for demo
  const far = piers.map((pier) => ({ ...pier, distance: Math.random() * 5 }));
  return far;
}

export async function tally(req: Request, res: Response) {
  const counted = await count(req);
  // ok: code.placeholder-comment
  // For now, return basic crossing info
  res.json({ success: true, name: "tally", history: ["none"] });
  return counted;
}

export function figures(boats: Boat[]) {
  return {
    // ruleid: code.placeholder-comment
    connections: 50, // Mock - would come from the harbour's monitoring
    boats: boats.length,
  };
}

export function ready(boats: Boat[]) {
  // ruleid: code.placeholder-comment
  // TODO: Check if the harbour has configured lamps
  return boats.length > 0;
}

export function set(boats: Boat[]) {
  // ok: code.placeholder-comment
  // TODO: Check the config of the lamps
  return boats.length > 0;
}

export async function drift(boat: Boat) {
  // ruleid: code.placeholder-comment
  // Demo: randomize where the boat is
  boat.place = elsewhere(boat);
  await boat.save();
}

// ruleid: code.placeholder-comment
// Sample data; replace with API data
const tides = [{ name: "high", value: 3 }, { name: "low", value: 1 }];
export default tides;
