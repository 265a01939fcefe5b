// What a statement's words have no way to bring into a page: elements, attributes, addresses, scripts.
const findings = [];
const elements = new Set(('html head meta title link style body a abbr address article aside b bdi blockquote br button code dd del div dl dt em '
    + 'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i img input label li main nav ol p picture pre section small '
    + 'source span strong sub sup svg path table tbody td tfoot th thead time tr ul').split(' '));
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const addresses = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'background', 'cite', 'ping', 'xlink:href', 'manifest'];
for (const element of document.querySelectorAll('*')) {
  const name = element.tagName.toLowerCase();
  const isData = name === 'script' && element.type === 'application/ld+json' && element.closest('head');
  if (!elements.has(name) && !isData) findings.push('an element: ' + element.outerHTML.slice(0, 100));
  if (name === 'meta' && element.httpEquiv && element.httpEquiv.toLowerCase() !== 'content-security-policy') {
    findings.push('a meta: ' + element.outerHTML);
  }
  if (['title', 'meta', 'link', 'style'].includes(name) && !element.closest('head')) findings.push(name + ' outside the head');
  if (['img', 'svg', 'form', 'input', 'button'].includes(name) && element.closest('.body')
      && !(name === 'img' && new URL(element.src, document.baseURI).origin === location.origin)) {
    findings.push('in the body: ' + element.outerHTML.slice(0, 100));
  }
  for (const {name: attribute, value} of element.attributes) {
    if (attribute.startsWith('on') || ['style', 'srcdoc', 'http-equiv'].includes(attribute) && name !== 'meta') {
      findings.push(`an attribute ${attribute} on ${name}`);
    }
    if (addresses.includes(attribute)) {
      let scheme = 'http:';
      try { scheme = new URL(value, document.baseURI).protocol; } catch { /* leads nowhere */ }
      if (!schemes.has(scheme)) findings.push(`${attribute} on ${name} leads to ${scheme}`);
    }
  }
}
if (window.__ran !== undefined) findings.push('a script ran: ' + window.__ran);
for (const data of document.querySelectorAll('script[type="application/ld+json"]')) {
  const said = JSON.parse(data.textContent).headline;
  const shown = document.querySelector('h1').textContent;
  if (said !== shown) findings.push(`machines read the headline ${said} and people ${shown}`);
}
return findings;
