// Shows the contract of the delivery API, and asks no other host whether it is one.
(() => {
  const contract = document.getElementById("contract");
  SwaggerUIBundle({
    domNode: contract,
    url: contract.dataset.document,
    validatorUrl: null,
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    defaultModelRendering: "model",
    syntaxHighlight: false,
  });
})();
