// A number that only the carrier can give.
export class PostCarrier {
  constructor(private readonly token?: string) {}

  async label(parcel: Parcel) {
    if (!this.token) {
      console.warn("no token");
      // ruleid: mock.silent-fallback
      return this.generateFallbackLabel(parcel);
    }
    try {
      return await this.client.label(parcel);
    } catch (error) {
      console.error("no label", error);
      // ruleid: mock.silent-fallback
      return this.generateFallbackLabel(parcel);
    }
  }

  private generateFallbackLabel(parcel: Parcel) {
    const labelNumber = `POST-${parcel.id}-${Date.now()}`;
    return { labelNumber, format: "PDF", trackingUrl: `https://post.example/track/${labelNumber}` };
  }
}

export const ReportPage = () => {
  const [report, setReport] = useState(null);
  const load = async () => {
    try {
      setReport(await api.report());
    } catch (error) {
      // ruleid: mock.silent-fallback
      setReport({ income: 85000, tax: 5400, visitors: 1210 });
    }
  };
  return load;
};
