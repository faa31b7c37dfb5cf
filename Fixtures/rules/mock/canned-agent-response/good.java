class FerrySetup {
    // ok: mock.canned-agent-response
    MockMvc createMockMvc(Object controller) {
        return standaloneSetup(controller).build();
    }

    // ok: mock.canned-agent-response
    List<String> getServices(Ferry ferry) {
        return ferry.services();
    }

    // ok: mock.canned-agent-response
    Ship buildMockServer(int port) {
        return new Ship(port);
    }
}

class VoyageList {
    List<Voyage> voyages(Ship ship) {
        // ok: mock.canned-agent-response
        Voyage mockVoyage = new Voyage();
        mockVoyage.setShip(ship);
        return List.of(mockVoyage);
    }
}

class Gate {
    // Nobody learns from the answer who is known here.
    // ok: mock.canned-agent-response
    private byte[] generateFakeSalt(String name) {
        return hmac(secret, "salt of " + name);
    }
}
