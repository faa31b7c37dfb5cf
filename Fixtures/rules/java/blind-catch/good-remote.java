class Forecast {
    String tide(String harbour) {
        try {
            return restTemplate.getForObject(url + harbour, String.class);
            // ok: java.blind-catch
        } catch (Exception e) {
            return "No tide: " + e.getMessage();
        }
    }

    String cached(String harbour) {
        try {
            return weatherClient.ask(harbour);
            // ok: java.blind-catch
        } catch (Exception e) {
            return tides.last(harbour);
        }
    }

    void fill(Report report) {
        try {
            report.setText(weatherClient.ask(report.harbour()));
            // ok: java.blind-catch
        } catch (Exception e) {
            report.setText("FAILED");
        }
    }
}

class Seer {
    String ask(String question) {
        try {
            return restTemplate.postForObject(url, question, String.class);
            // ok: java.blind-catch
        } catch (RestClientException e) {
            log.error("the oracle does not answer", e);
            throw new OracleSilentException(e);
        }
    }

    Long user() {
        try {
            return SecurityUtils.getCurrentUserId();
            // ok: java.blind-catch
        } catch (Exception e) {
            return null;
        }
    }

    String name(long id) {
        try {
            return jdbcTemplate.queryForObject("select name from seers where id = ?", String.class, id);
            // ok: java.blind-catch
        } catch (EmptyResultDataAccessException e) {
            e.printStackTrace();
        }
        return unnamed();
    }
}

class SeerCacheVersions {
    String version(String bucket) {
        try {
            return redisTemplate.opsForValue().get(bucket);
            // ok: java.blind-catch
        } catch (Exception e) {
            return "";
        }
    }
}

class TideTables {
    List<Tide> tides(String port) {
        try {
            return jdbcTemplate.query("select * from tides where port = ?", TIDES, port);
            // ok: java.blind-catch
        } catch (EmptyResultDataAccessException e) {
            return NO_TIDES;
        }
    }
}
