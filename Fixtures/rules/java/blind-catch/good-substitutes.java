class MooringAdvice {
    List<Berth> nearby(Berth berth, int most) {
        try {
            return berths.findAllById(vectors.nearest(embeddings.of(berth), most));
            // ok: java.blind-catch
        } catch (Exception e) {
            log.warn("No vectors, the quay is used", e);
            return berthsOfSameQuay(berth, most);
        }
    }

    Answer answer(String question) {
        try {
            return model.ask(question);
            // ok: java.blind-catch
        } catch (Exception e) {
            return errorAnswer("unavailable");
        }
    }

    Answer told(String question) {
        try {
            return model.ask(question);
            // ok: java.blind-catch
        } catch (Exception e) {
            return toldAnswer(e);
        }
    }
}

class NoticeBoard {
    boolean isApproved(String notice) {
        try {
            return moderationClient.ask(notice).isFine();
            // ok: java.blind-catch
        } catch (Exception e) {
            log.error("No moderation", e);
            return false;
        }
    }

    // What is not to be seen after all: the answer is not a permission.
    boolean needsRefresh(Board board) {
        try {
            return boardClient.version() > board.version();
            // ok: java.blind-catch
        } catch (Exception e) {
            log.warn("No version", e);
            return true;
        }
    }
}

class QuayFeesController {
    ResponseEntity<Summary> summary(String day) {
        LocalDate asked;
        try {
            asked = LocalDate.parse(day);
            // ok: java.blind-catch
        } catch (DateTimeParseException e) {
            throw new BadRequest("day");
        }
        return ResponseEntity.ok(fees.of(asked));
    }

    ResponseEntity<String> list() {
        try {
            return ResponseEntity.ok(asText(fees.findAll()));
            // ok: java.blind-catch
        } catch (Exception e) {
            String body = asText(Map.of("status", "error", "error", e.getMessage()));
            return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR).body(body);
        }
    }
}
