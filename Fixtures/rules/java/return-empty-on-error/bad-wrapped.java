package harbour;

class FerryReports {
    ResponseEntity<ApiResponse<List<Point>>> income(LocalDate from) {
        try {
            return ResponseEntity.ok(ApiResponse.success(reports.income(from)));
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.error("income from {}", from, e);
            return ResponseEntity.ok(ApiResponse.success(Collections.emptyList()));
        }
    }

    Result<Overview> overview() {
        try {
            return Result.success(reports.overview());
            // ruleid: java.return-empty-on-error
        } catch (RuntimeException e) {
            return Result.success(null);
        }
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        try {
            return mapper.readValue(column, NAMES);
            // ruleid: java.return-empty-on-error
        } catch (JsonProcessingException e) {
            return new ArrayList<>();
        }
    }

    Map<String, Object> details(String json) {
        try {
            return objectMapper.readValue(json, DETAILS);
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("details of the ferry cannot be read", e);
            return Map.of();
        }
    }

    <T> T ask(Supplier<T> supplier) {
        try {
            return supplier.get();
            // ruleid: java.return-empty-on-error
        } catch (feign.FeignException.ServiceUnavailable e) {
            log.warn("the harbour does not answer");
            return null;
        }
    }
}

class BerthReviews {
    ReviewView view(Review review) {
        ReviewView view = new ReviewView(review.id());
        if (review.pictures() != null) {
            try {
                view.setPictures(mapper.readValue(review.pictures(), LIST));
                // ruleid: java.return-empty-on-error
            } catch (JsonProcessingException e) {
                view.setPictures(new ArrayList<>());
            }
        }
        return view;
    }
}
