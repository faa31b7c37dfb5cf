class MooringAdvice {
    List<Berth> nearby(Berth berth, int most) {
        try {
            return berths.findAllById(vectors.nearest(embeddings.of(berth), most));
            // ruleid: java.blind-catch
        } catch (Exception e) {
            return berthsOfSameQuay(berth, most);
        }
    }

    String context(String question) {
        try {
            return describe(berthRepository.search(question));
            // ruleid: java.blind-catch
        } catch (Exception e) {
            // Plain search when the other is down.
            return plainContext(question);
        }
    }
}

class NoticeBoard {
    boolean isApproved(String notice) {
        try {
            return moderationClient.ask(notice).isFine();
            // ruleid: java.blind-catch
        } catch (Exception e) {
            log.warn("No moderation: {}", e.getMessage());
            return true; // goes on
        }
    }
}

class KnownBerthValidator implements ConstraintValidator<KnownBerth, Long> {
    @Override
    public boolean isValid(Long berth, ConstraintValidatorContext context) {
        try {
            return berthRepository.existsById(berth);
            // ruleid: java.blind-catch
        } catch (RuntimeException e) {
            // Do not stop anybody.
            return true;
        }
    }
}

class QuayFeesController {
    ResponseEntity<Summary> summary(String day) {
        LocalDate asked;
        try {
            asked = day == null ? LocalDate.now() : LocalDate.parse(day);
            // ruleid: java.blind-catch
        } catch (Exception e) {
            asked = LocalDate.now();
        }
        return ResponseEntity.ok(fees.of(asked));
    }

    ResponseEntity<String> list() {
        try {
            return ResponseEntity.ok(asText(fees.findAll()));
            // ruleid: java.blind-catch
        } catch (Exception e) {
            String body = asText(Map.of("status", "error", "error", "No fees could be read"));
            return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR).body(body);
        }
    }
}
