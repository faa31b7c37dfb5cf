public class FerryTicketServiceImpl implements FerryTicketService {
    // ruleid: java.not-implemented
    public void appendSeat(Ticket ticket) {
    }

    // ruleid: java.not-implemented
    public boolean validateTicket(Ticket ticket) {
        return true;
    }

    // ok: java.not-implemented
    public void close() {
    }

    // ok: java.not-implemented
    public boolean validateSeat(Seat seat) {
        return seats.contains(seat);
    }

    // ok: java.not-implemented
    public boolean supportsRefunds(Ticket ticket) {
        return true;
    }

    // ok: java.not-implemented
    @CacheEvict(value = "tickets", allEntries = true)
    public void forgetTickets() {
    }
}
