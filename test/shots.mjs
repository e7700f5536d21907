import { chromium } from '@playwright/test';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--disable-gpu','--no-sandbox','--font-render-hinting=none']});
const list=process.argv.slice(2);
for(const spec of list){const [name,path,w,scheme]=spec.split('|');const ctx=await b.newContext({viewport:{width:+w,height:w<500?800:900},colorScheme:scheme??'light',locale:'ru-RU',isMobile:w<500});const p=await ctx.newPage();p.on('console',m=>{if(['error','warning'].includes(m.type()))console.log(name,m.type(),m.text().slice(0,200))});p.on('pageerror',e=>console.log(name,'PAGEERROR',e.message.slice(0,300)));await p.goto('http://localhost:8082'+path);await p.waitForLoadState('networkidle');await p.screenshot({path:`/tmp/shots/${name}.png`,fullPage:true});const o=await p.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth);if(o>0)console.log(name,'OVERFLOW',o);await ctx.close();}
await b.close();
