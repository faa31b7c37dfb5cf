import { Module } from "harbour";

export const weighing = {
  provide: "SCALE",
  useFactory: (settings: Settings) => {
    // A setting names the double.
    if (settings.get("SCALE_MOCK") === "true") {
      // ok: mock.silent-fallback
      return new MockScaleGateway();
    }
    return new BridgeScaleGateway(settings);
  },
};

export function sealers(settings: Settings) {
  if (settings.get("NODE_ENV") === "production") return [new WaxSealClient(settings)];
  // ok: mock.silent-fallback
  return [new FakeSealClient()];
}

export function pickTable(live: boolean) {
  if (live) {
    return new LiveTable();
  }
  // ok: mock.silent-fallback
  return new NullRow();
}

export class Heralds {
  private horn: Horn | null = null;

  async announce(ship: string): Promise<boolean> {
    if (!this.horn) {
      console.log("No horn is configured, the call of the ship is left out");
      // ok: mock.silent-fallback
      return true;
    }
    return this.horn.blow(ship);
  }

  async invoice(captain: Captain) {
    if (!process.env.PURSE_URL) {
      logger.warn(`[purse] would charge ${captain.name}`);
      // ok: mock.silent-fallback
      return { success: false, error: "no purse" };
    }
    return this.purse(captain);
  }
}

export function useTides(remembered: boolean) {
  const [isUsingMockTides] = useState(false);
  const [mockTidesEnabled] = useState(remembered);
  // ok: mock.silent-fallback
  return { isUsingMockTides: isUsingMockTides || mockTidesEnabled };
}
