const [tags, done] = arguments;
const options = {runOnly: {type: 'tag', values: tags}, rules: {'target-size': {enabled: true}}, resultTypes: ['violations']};
axe.run(document, options).then(
    results => done(results.violations.flatMap(rule => rule.nodes.map(node =>
        rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\s+/g, ' ') + ' | ' + node.html.slice(0, 200)))),
    failure => done(['axe failed: ' + failure]));
