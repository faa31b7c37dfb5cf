export class PostOffice {
  async label(parcel: Parcel) {
    try {
      return await this.client.label(parcel);
    } catch (error) {
      // ok: mock.silent-fallback
      return this.buildFallbackRequest(parcel);
    }
  }

  async name(parcel: Parcel) {
    try {
      return await this.client.name(parcel);
    } catch (error) {
      // ok: mock.silent-fallback
      return this.generateFallbackName(parcel);
    }
  }

  private buildFallbackRequest(parcel: Parcel) {
    return this.other.label({ ...parcel, carrier: "second" });
  }

  private generateFallbackName(parcel: Parcel) {
    return `parcel ${parcel.size}`;
  }
}

export const StationPage = () => {
  const load = async () => {
    try {
      return await api.station();
    } catch (error) {
      if (!USE_MOCK_STATION) {
        throw error;
      }
      // ok: mock.silent-fallback
      return { platforms: 12, trains: 340, visitors: 1210 };
    }
  };
  return load;
};
