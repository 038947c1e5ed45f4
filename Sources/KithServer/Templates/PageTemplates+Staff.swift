extension PageTemplates {
  static let programs = """
    <ul>{{#programs}}<li><a href="/programs?program={{path}}">{{name}}</a>, version {{version}} by {{actor}} at {{time}} · <a href="/draft/{{path}}">draft</a></li>{{/programs}}</ul>
    {{^text}}<h2>Begin a program</h2><ul>{{#kinds}}<li><a href="/programs?kind={{kind}}">{{kind}}</a>: {{summary}}</li>{{/kinds}}</ul>{{/text}}
    {{#text}}{{#problems}}<p class="bad" role="alert">{{text}}</p>{{/problems}}
    {{#outlook}}<p class="said">{{students}} students take part; half of them have {{median}} partners or more; {{alone}} have none.</p>{{/outlook}}
    <form method="post" action="/programs"><input type="hidden" name="csrf" value="{{csrf}}">
    <label>The program, as a file holds it <textarea name="text" rows="24" spellcheck="false">{{text}}</textarea></label>
    <button name="act" value="look" class="quiet">Look ahead</button> <button name="act" value="keep">Keep as a new version</button></form>
    <p><a href="/programs">All programs</a></p>{{/text}}
    """

  private static let shares = """
    <th scope="row">{{name}}</th><td>{{placed}}</td><td>{{unplaced}}</td><td>{{score}}</td>
    """

  static let proof = """
    {{^proofs}}<p>Nothing is published yet.</p>{{/proofs}}
    {{#proofs}}<section class="card"><h2>{{program}}</h2>
    <p>{{objective}} points; no answer that the rules allow has more than {{bound}}. This one is within {{gap}} of the best ({{status}}).</p>
    <ul class="figures">{{#mean}}<li><b>{{mean}}</b> mean score</li>{{/mean}}{{#lowestTenth}}<li><b>{{lowestTenth}}</b> of the lowest tenth</li>{{/lowestTenth}}{{#worst}}<li><b>{{worst}}</b> lowest</li>{{/worst}}{{#blockingPairs}}<li><b>{{blockingPairs}}</b> pairs who would rather have each other</li>{{/blockingPairs}}</ul>
    <div class="scroll"><table><caption>How many students have which score</caption><tbody>{{#bars}}<tr><th scope="row">{{from}}</th><td><meter min="0" max="{{most}}" value="{{count}}">{{count}}</meter></td><td>{{count}}</td></tr>{{/bars}}</tbody></table></div>
    <div class="scroll"><table><caption>By grade</caption><thead><tr><th scope="col">Grade</th><th scope="col">placed</th><th scope="col">left over</th><th scope="col">score</th></tr></thead><tbody>{{#grades}}<tr>\(shares)</tr>{{/grades}}</tbody></table></div>
    <div class="scroll"><table><caption>By school</caption><thead><tr><th scope="col">School</th><th scope="col">placed</th><th scope="col">left over</th><th scope="col">score</th></tr></thead><tbody>{{#schools}}<tr>\(shares)</tr>{{/schools}}</tbody></table></div>
    <form method="post" action="/proof/{{path}}"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">Check the proof of {{program}} again</button></form>
    </section>{{/proofs}}
    """

  static let verified = """
    {{#isProven}}<p class="good">Every group keeps every rule and meeting, and the prices prove the bound again.</p>{{/isProven}}
    {{^isProven}}<p class="bad">It is not proven:</p><ul>{{#lines}}<li>{{text}}</li>{{/lines}}</ul>{{/isProven}}
    <p><a href="/proof">Back</a></p>
    """

  static let log = """
    {{#isWhole}}<p class="good">The log of who saw and did what is whole: every line proves those before it.</p>{{/isWhole}}
    {{#broken}}<p class="bad" role="alert">Line {{broken}} was changed or taken away.</p>{{/broken}}
    <h2>Who saw and did what</h2>
    <form method="get"><label>About a student <input name="student" value="{{student}}"></label><button class="quiet">Show</button></form>
    <div class="scroll"><table><thead><tr><th scope="col">Line</th><th scope="col">Time</th><th scope="col">Who</th><th scope="col">Act</th><th scope="col">About</th><th scope="col">Outcome</th></tr></thead><tbody>{{#access}}<tr><td>{{number}}</td><td>{{time}}</td><td>{{actor}}</td><td>{{act}}</td><td>{{about}}</td><td>{{outcome}}</td></tr>{{/access}}</tbody></table></div>
    {{#before}}<p><a href="/log?before={{before}}&amp;student={{student}}">Earlier</a></p>{{/before}}
    <h2>What changed</h2>
    <div class="scroll"><table><thead><tr><th scope="col">Time</th><th scope="col">Who</th><th scope="col">Act</th><th scope="col">Program</th><th scope="col">Detail</th></tr></thead><tbody>{{#changes}}<tr><td>{{time}}</td><td>{{actor}}</td><td>{{action}}</td><td>{{program}}</td><td>{{detail}}</td></tr>{{/changes}}</tbody></table></div>
    """
}
