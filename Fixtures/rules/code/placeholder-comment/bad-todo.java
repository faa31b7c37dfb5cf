class Ferry {
    void depart(Trip trip) {
        // ruleid: code.placeholder-comment
        // TODO: Send the departure mail
        trips.add(trip);
        // ruleid: code.placeholder-comment
        String harbour = "north"; // TODO: resolve actual harbour
    }
}

class ReefSmsAdapter {
    // ruleid: code.placeholder-comment
    // TODO: Implement the sending to divers
}
