class Ferry {
    void arrive(Trip trip) {
        // ok: code.placeholder-comment
        // TODO: maybe extract this into a helper
        trips.remove(trip);
        // ok: code.placeholder-comment
        // TODO Auto-generated method stub
        log.info("arrived");
    }
}

class ReefDto {
    // ok: code.placeholder-comment
    // TODO: Implement reef DTO
}

interface ReefPort {
    // ok: code.placeholder-comment
    // TODO: Define what is asked of reefs, and implement it
}
