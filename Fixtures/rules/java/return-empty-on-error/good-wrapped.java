package harbour;

class FerryDesk {
    ResponseEntity<ApiResponse<List<Point>>> income(LocalDate from) {
        try {
            return ResponseEntity.ok(ApiResponse.success(reports.income(from)));
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.error("income from {}", from, e);
            return ResponseEntity.ok(ApiResponse.error("The income could not be read"));
        }
    }

    ResponseEntity<ApiResponse<Void>> paymentWebhook(Event event) {
        try {
            payments.take(event);
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.error("event {}", event.id(), e);
            return ResponseEntity.ok(ApiResponse.success(null));
        }
        return ResponseEntity.ok(ApiResponse.success(null));
    }

    Ferry find(String name) {
        try {
            return ferries.byName(name);
            // ok: java.return-empty-on-error
        } catch (FerryNotFoundException e) {
            log.info("no ferry {}", name);
            return Result.success(null);
        }
    }

    List<String> names(String column) {
        try {
            return mapper.readValue(column, NAMES);
            // ok: java.return-empty-on-error
        } catch (JsonProcessingException e) {
            // Rows of the old format hold one name as plain text.
            return List.of();
        }
    }

    List<String> names(Ferry ferry) {
        try {
            return mapper.readValue(ferry.names(), NAMES);
            // ok: java.return-empty-on-error
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names of ferry " + ferry.id(), e);
        }
    }

    Map<String, Object> cached(String key) {
        try {
            return mapper.readValue(redis.get(key), DETAILS);
            // ok: java.return-empty-on-error
        } catch (JsonProcessingException e) {
            log.warn("cached details of {}", key, e);
            return Map.of();
        }
    }
}

class BerthDrafts {
    ReviewView view(Review review) {
        ReviewView view = new ReviewView(review.id());
        try {
            view.setPictures(mapper.readValue(review.pictures(), LIST));
            // ok: java.return-empty-on-error
        } catch (JsonProcessingException e) {
            view.setBroken(List.of(review.id()));
        }
        return view;
    }
}
