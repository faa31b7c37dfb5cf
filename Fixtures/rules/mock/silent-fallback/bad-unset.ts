import { Module } from "harbour";

export const weighing = {
  provide: "SCALE",
  useFactory: (settings: Settings) => {
    const useLive = settings.get("SCALE_LIVE") === "true";
    if (useLive) {
      return new BridgeScaleGateway(settings);
    }
    // ruleid: mock.silent-fallback
    return new MockScaleGateway();
  },
};

export function sealers(settings: Settings) {
  if (settings.get("SEAL_LIVE") === "true") return [new WaxSealClient(settings)];
  // ruleid: mock.silent-fallback
  return [new FakeSealClient()];
}

// ruleid: mock.silent-fallback
export const customs = process.env.CUSTOMS_LIVE === "1" ? new CustomsClient() : new FakeCustomsClient();

export class Heralds {
  private horn: Horn | null = null;

  async announce(ship: string): Promise<boolean> {
    if (!this.horn) {
      console.log("No horn is configured - simulating the call");
      // ruleid: mock.silent-fallback
      return true;
    }
    return this.horn.blow(ship);
  }

  async invoice(captain: Captain) {
    if (!process.env.PURSE_URL) {
      logger.warn(`[purse] would charge ${captain.name}`);
      // ruleid: mock.silent-fallback
      return { success: true, receipt: "R-1" };
    }
    return this.purse(captain);
  }
}
