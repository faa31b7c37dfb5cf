class FerryMapper {
    FerryView view(Ferry ferry) {
        return new FerryView(ferry.name(), generateMockServices());
    }

    // ruleid: mock.canned-agent-response
    private List<String> generateMockServices() {
        return List.of("Bar", "Deck", "Cabin");
    }

    // ruleid: mock.canned-agent-response
    Weather fetchDummyForecast(String quay) {
        return new Weather(quay, 14, "calm");
    }
}
