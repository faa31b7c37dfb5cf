export const admin = router({
  // ruleid: code.constant-return-stub
  report: procedure.query(async () => {
    // TODO: read it from storage
    return []
  }),
})

// ruleid: code.constant-return-stub
function verifyToken(token: string): boolean {
  // For now, accept everything
  return true
}

class Ledger {
  // ruleid: code.constant-return-stub
  async detectAnomalies(entries: string) {
    return [];
  }

  // ruleid: code.constant-return-stub
  verifyBalance(account: string) {
    console.log("verify", account);
    return true;
  }
}

// ruleid: code.constant-return-stub
const fetchRates = async (currency: string) => {
  return {};
};

class Reviewer {
  // ruleid: code.constant-return-stub
  analyzeSafety(source: string) {
    return { score: 95, holes: 0 };
  }
}

// ruleid: code.constant-return-stub
function calculateMomentum(rounds: Round[]) {
  console.log("momentum");
  return { direction: "up", weight: 0.4 };
}

export class ParcelsService {
  // ruleid: code.constant-return-stub
  create(dto: CreateParcel) {
    return "This action adds a new parcel";
  }

  // ruleid: code.constant-return-stub
  findOne(id: number) {
    return `This action returns a #${id} parcel`;
  }
}
