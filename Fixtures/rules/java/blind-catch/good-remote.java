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
