package io.communique.website;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser did while it opened a page.
 *
 * @param status of the page itself
 * @param requests the address of everything that it asked for, or tried to
 * @param complaints what the browser and its console had to say, and what a policy forbade
 * @param bytes as they came over the wire, pictures aside
 */
record Visit(int status, List<String> requests, List<String> complaints, long bytes) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param events of the DevTools protocol, oldest first
     */
    static Visit of(Stream<String> events, List<String> complaints) {
        var requests = new ArrayList<String>();
        var complained = new ArrayList<>(complaints);
        var sizes = new HashMap<String, Long>();
        var kinds = new HashMap<String, String>();
        int status = 0;
        for (var event : (Iterable<JsonNode>) events.map(Visit::message)::iterator) {
            var params = event.get("params");
            var id = params.path("requestId").asString("");
            switch (event.get("method").stringValue()) {
                case "Network.requestWillBeSent" ->
                        requests.add(params.at("/request/url").stringValue());
                case "Network.responseReceived" -> {
                    kinds.put(id, params.get("type").stringValue());
                    if (params.get("type").stringValue().equals("Document")) {
                        status = params.at("/response/status").intValue();
                    }
                }
                case "Network.loadingFinished" ->
                        sizes.put(id, params.get("encodedDataLength").longValue());
                case "Page.javascriptDialogOpening" ->
                        complained.add("a dialog: " + params.get("message").stringValue());
                default -> {}
            }
        }
        return new Visit(status, List.copyOf(requests), List.copyOf(complained), sum(sizes, kinds));
    }

    private static JsonNode message(String event) {
        return JSON.readTree(event).get("message");
    }

    private static long sum(Map<String, Long> sizes, Map<String, String> kinds) {
        return sizes.entrySet().stream()
                .filter(size -> !"Image".equals(kinds.get(size.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What was asked of anyone but this site. */
    List<String> outsideOf(String origin) {
        return requests.stream().filter(address -> !address.startsWith(origin + "/")).toList();
    }
}
