// What a class is asked for and refuses without a word is told of in a lower grade.
class NightTariff extends Tariff {
    @Override
    protected Money forEarlyShip(Ship ship) {
        // ruleid: java.not-implemented
        throw new NotImplementedException();
    }

    @Override
    public Money forSeason(Season season) {
        // ruleid: java.not-implemented
        throw new NotImplementedException();
    }

    // ok: java.not-implemented
    @Override
    public Money forShip(Ship ship) {
        return ship.length().times(rate);
    }
}

class Hail extends Signal {
    @Override
    public void read(Buffer buffer) {
        // ruleid: java.not-implemented
        throw new UnsupportedOperationException("Not implemented");
    }

    @Override
    public void write(Buffer buffer) {
        // ruleid: java.not-implemented
        throw new UnsupportedOperationException("Not implemented yet");
    }
}
