class TicketService {
    TicketList listTickets(String area) {
        try {
            return map(ticketClient.fetch(area));
        // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.error("no tickets for {}", area, e);
            TicketList result = new TicketList();
            result.setError("the tickets could not be read");
            return result;
        }
    }

    Range parseRange(String text) {
        try {
            return Range.parse(text);
        // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("not a range: {}", text);
            return new Range(0, 0);
        }
    }

    boolean isValidTicket(String number) {
        try {
            return checker.check(number);
        // ok: java.return-empty-on-error
        } catch (Exception e) {
            return false;
        }
    }
}
